//! Between JavaScript's values and the contract's.

use js_sys::{Array, Error, Object, Reflect};
use krr_policy::{InputError, Locale, Slot, Value};
use wasm_bindgen::{JsCast as _, JsValue};

/// How deep an object may be. A dispatch is four deep; what goes on for longer goes in a circle.
const DEEPEST: u32 = 16;

/// Fills a slot with what an argument says, if it is given.
pub(super) fn choose(value: &JsValue, argument: &str, slot: &mut dyn Slot) -> Result<(), JsValue> {
    let filled = tree(value).and_then(|tree| match tree {
        Value::Null => Ok(()),
        given => slot.fill(&given),
    });
    filled.map_err(|error| thrown(&error.under(argument)))
}

/// The locale that an argument chooses, Bokmål where none is given.
pub(super) fn chosen_locale(value: &JsValue) -> Result<Locale, JsValue> {
    let mut locale = None;
    choose(value, "locale", &mut locale)?;
    Ok(locale.unwrap_or(Locale::Nb))
}

/// The tree of values that an object is.
///
/// Only plain objects and arrays are taken: a `Map`, a date or an instance of a class would be
/// read as something without fields, which is to say that nothing is given.
pub(super) fn tree(value: &JsValue) -> Result<Value, InputError> {
    tree_down_to(value, DEEPEST)
}

fn tree_down_to(value: &JsValue, depth: u32) -> Result<Value, InputError> {
    if value.is_null() || value.is_undefined() {
        Ok(Value::Null)
    } else if let Some(flag) = value.as_bool() {
        Ok(Value::Flag(flag))
    } else if let Some(number) = value.as_f64() {
        Ok(Value::from(number))
    } else if let Some(text) = value.as_string() {
        Ok(Value::Text(text))
    } else if let Some(depth) = depth.checked_sub(1) {
        if Array::is_array(value) {
            let mut items = Vec::new();
            for (at, item) in value.unchecked_ref::<Array>().iter().enumerate() {
                let read = tree_down_to(&item, depth);
                items.push(read.map_err(|error| error.under(&format!("[{at}]")))?);
            }
            Ok(Value::List(items))
        } else if value.is_bigint() {
            u64::try_from(value.clone()).map(Value::Count).map_err(|_| {
                InputError::foreign("a BigInt outside the range of counts", "give a number")
            })
        } else if is_plain(value) {
            let mut fields = Vec::new();
            for field in Object::entries(value.unchecked_ref()).iter() {
                let field = field.unchecked_into::<Array>();
                let name = field.get(0).as_string().unwrap_or_default();
                let read = tree_down_to(&field.get(1), depth);
                let value = read.map_err(|error| error.under(&name))?;
                fields.push((name, value));
            }
            Ok(Value::Map(fields))
        } else {
            let found = value.js_typeof().as_string().unwrap_or_default();
            let found = format!("what is neither plain object nor array (`{found}`)");
            Err(InputError::foreign(&found, "give what JSON can hold"))
        }
    } else {
        Err(InputError::foreign("an object without end", "give what JSON can hold"))
    }
}

/// Whether this is an object literal, of whatever window, or one without prototype.
fn is_plain(value: &JsValue) -> bool {
    let above = |object: &JsValue| Object::get_prototype_of(object.unchecked_ref()).into();
    value.is_object() && {
        let prototype: JsValue = above(value);
        let root: JsValue = if prototype.is_null() { JsValue::NULL } else { above(&prototype) };
        root.is_null()
    }
}

/// The plain object that JSON has for a value: null where nothing is given, numbers for counts.
pub(super) fn give(value: &impl serde::Serialize) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    Ok(value.serialize(&serializer)?)
}

/// The error as JavaScript throws it: an `Error` with `code`, `path` and `help`.
pub(super) fn thrown(error: &InputError) -> JsValue {
    let thrown = Error::new(&error.to_string());
    let help = error.help.as_deref().map_or(JsValue::NULL, JsValue::from_str);
    for (name, value) in [
        ("code", JsValue::from_str(error.code())),
        ("path", JsValue::from_str(&error.path)),
        ("help", help),
    ] {
        // Setting a field of an object made just above cannot fail.
        let _ = Reflect::set(&thrown, &JsValue::from_str(name), &value);
    }
    thrown.into()
}
