"""Checks a dispatch in Python, with the component in wasmtime.

    krr component > krr-policy.component.wasm
    pip install wasmtime
    python check.py krr-policy.component.wasm dispatch.json

Prints the report as JSON, the same as `krr check --format json`, and ends with 0 if the dispatch may be
sent.
"""

import json
import sys

from wasmtime import Config, Engine, Store
from wasmtime.component import (
    Component,
    EnumType,
    Linker,
    ListType,
    OptionType,
    Record,
    RecordType,
)

INTERFACE = "krr:policy/policy@0.1.0"

# What the component may use for one dispatch. It has no other access: it imports nothing.
MEMORY = 128 << 20
FUEL = 2_000_000_000


class Policy:
    """The component, compiled once. Every call has an instance of its own."""

    def __init__(self, path):
        config = Config()
        config.consume_fuel = True
        self.engine = Engine(config)
        self.component = Component.from_file(self.engine, path)

    def check(self, dispatch, locale="nb"):
        """Returns the report on a dispatch, both as in the JSON contract."""
        store = Store(self.engine)
        store.set_limits(memory_size=MEMORY)
        store.set_fuel(FUEL)
        instance = Linker(self.engine).instantiate(store, self.component)
        policy = instance.get_export_index(store, INTERFACE)
        check = instance.get_func(store, instance.get_export_index(store, "check", policy))
        types = check.type(store)
        dispatch = lower(dict(types.params)["dispatch"], dispatch, "dispatch")
        return lift(types.result, check(store, dispatch, locale))


def lower(kind, value, path):
    """Returns a JSON value as the type of the component: every record is whole, and what the value leaves
    out is not given. A field that the type does not have is an error, never ignored."""
    if isinstance(kind, OptionType):
        return None if value is None else lower(kind.payload, value, path)
    if isinstance(kind, RecordType):
        value = dict(value or {})
        record = Record()
        for name, field in kind.fields:
            key = name.replace("-", "_")
            setattr(record, name, lower(field, value.pop(key, None), f"{path}.{key}"))
        if value:
            raise ValueError(f"{path} has no field {', '.join(value)}")
        return record
    if isinstance(kind, ListType):
        if isinstance(value, dict):
            value = [{"key": key, "text": text} for key, text in value.items()]
        return [lower(kind.element, item, f"{path}[{at}]") for at, item in enumerate(value or [])]
    if isinstance(kind, EnumType):
        return value.replace("_", "-")
    return value


def lift(kind, value):
    """Returns a value of the component as JSON has it."""
    if isinstance(kind, OptionType):
        return None if value is None else lift(kind.payload, value)
    if isinstance(kind, RecordType):
        fields = ((name, lift(field, getattr(value, name))) for name, field in kind.fields)
        return {name.replace("-", "_"): field for name, field in fields}
    if isinstance(kind, ListType):
        return [lift(kind.element, item) for item in value]
    if isinstance(kind, EnumType):
        return value.replace("-", "_")
    return value


def main(component, path, locale="nb"):
    with open(path, encoding="utf-8") as file:
        dispatch = json.load(file)
    report = Policy(component).check(dispatch, locale)
    print(json.dumps(report, ensure_ascii=False, indent=2))
    return 0 if report["decision"] in ("permit", "not_applicable") else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
