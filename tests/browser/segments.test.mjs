/**
 * How long an SMS is: the same as a well-known calculator says, for very many texts. That takes it
 * minutes for a hundred thousand, so they are fewer unless `KRR_MESSAGES` says how many.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { SegmentedMessage } from "sms-segments-calculator";
import { packageFolder } from "./support.mjs";

const MESSAGES = Number(process.env.KRR_MESSAGES ?? 4000);

/**
 * What texts are made of. Characters that belong together without being one, as a letter and its
 * mark, are left out: no standard says whether they may be parted between two messages.
 */
const ALPHABETS = [
  [..."abcdefghijklmnopqrstuvwxyzæøåÆØÅ ,.!?0123456789"],
  [..."abc æøå @£$¥èéùìòÇØÅΔΦΓΛΩΠΨΣΘΞßÉÄÖÑÜ§¿äöñüà_¡¤\n"],
  [..."ab {}[]~^\\|€\f"],
  [..."ab «»–…“”čđŋšŧž\u00a0ê`\t"],
  [..."ab 😀🎉🚗𐍈"],
];

test(`segments and encodings of ${MESSAGES} messages`, async () => {
  const { check } = await import(`${packageFolder}/inline.js`);
  let state = 1;
  const random = (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const seen = new Map();
  for (let n = 0; n < MESSAGES; n++) {
    // Mostly the plain alphabet, with a little of others; every length up to several messages.
    const rare = ALPHABETS[random(ALPHABETS.length)];
    const often = 1 + random(100);
    const length = random(n % 100 ? 330 : 2400);
    let body = "a";
    while (body.length < length) {
      const from = random(often) === 0 ? rare : ALPHABETS[0];
      body += from[random(from.length)];
    }
    const measured = () => check({ channels: { use: ["sms"] }, message: { body } }).channels[0];
    // What looks like a placeholder is counted as filled in, which the calculator does not know of.
    if (measured().placeholders > 0) body = body.replace(/[{[$]/g, "}");
    const { encoding, units, segments, placeholders } = measured();
    assert.equal(placeholders, 0, JSON.stringify(body));
    const theirs = new SegmentedMessage(body);
    const [name, bits] = encoding === "gsm7" ? ["GSM-7", 7] : ["UCS-2", 16];
    assert.deepEqual([name, units * bits, segments], [theirs.encodingName, theirs.messageSize, theirs.segmentsCount], JSON.stringify(body));
    seen.set(`${name} ${segments}`, (seen.get(`${name} ${segments}`) ?? 0) + 1);
  }
  assert.ok(seen.size > 20, [...seen].join());
});
