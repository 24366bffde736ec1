// Verifies an export of the audit chains, by the documented form alone (CanonicalForm in escalation-service):
// shares no line with the desks' own verifier, and needs nothing but Node.
//
//   node verify.mjs EXPORT.jsonl      exit code 0: all chains hold; 1: each fault on a line of its own
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const ZERO = '00'.repeat(32);

const int32 = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};
const int64 = (value) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
};
const blob = (bytes) => Buffer.concat([int32(bytes.length), bytes]);
const text = (value) => (value === undefined ? int32(-1) : blob(Buffer.from(value, 'utf8')));
const hex = (value) => blob(Buffer.from(value ?? '', 'hex'));

/** Microseconds since 1970 of an ISO 8601 time in UTC; Date alone keeps milliseconds only. */
function micros(iso) {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z$/.exec(iso);
  if (!match) throw new Error(`not a time in UTC: ${iso}`);
  const fraction = (match[2] ?? '').padEnd(6, '0').slice(0, 6);
  return BigInt(Date.parse(`${match[1]}Z`)) * 1000n + BigInt(fraction);
}

/** SHA-256 over the canonical form, version 1. */
function expectedHash(entry) {
  const form = Buffer.concat([
    Buffer.from([1]),
    text(entry.desk),
    int64(entry.sequence),
    hex(entry.previousHash),
    int64(micros(entry.at)),
    text(entry.kind),
    text(entry.subjectId),
    text(entry.caseId),
    text(entry.actor),
    text(entry.detail),
    hex(entry.contentHash),
    text(entry.peerDesk),
    int64(entry.pairSequence ?? 0),
    int64(entry.peerSequence ?? 0),
    hex(entry.peerHash),
  ]);
  return createHash('sha256').update(form).digest('hex');
}

const chains = new Map(); // desk → { last: its newest sequence, hashes: sequence → hash }
const claims = []; // heads of other desks that an entry says it was shown
const faults = [];
const fault = (entry, rule) => faults.push(`${entry.desk} #${entry.sequence}: ${rule}`);

function accept(entry) {
  if (!chains.has(entry.desk)) chains.set(entry.desk, { last: 0, hashes: new Map([[0, ZERO]]) });
  const chain = chains.get(entry.desk);
  if (expectedHash(entry) !== entry.hash) fault(entry, 'hash does not follow from the entry');
  if (chain.hashes.has(entry.sequence)) return fault(entry, 'sequence is there already');
  if (entry.sequence !== chain.last + 1) {
    fault(entry, `follows ${chain.last}`);
  } else if (entry.previousHash !== chain.hashes.get(chain.last)) {
    fault(entry, 'previousHash is not the hash of the entry before');
  }
  chain.hashes.set(entry.sequence, entry.hash);
  chain.last = Math.max(chain.last, entry.sequence);
  if (entry.peerSequence) claims.push(entry);
}

let number = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2]), crlfDelay: Infinity })) {
  number++;
  if (line.trim() === '') continue;
  try {
    accept(JSON.parse(line));
  } catch (error) {
    faults.push(`line ${number}: no entry: ${error.message}`);
  }
}
for (const claim of claims) {
  if (chains.get(claim.peerDesk)?.hashes.get(claim.peerSequence) !== claim.peerHash) {
    fault(claim, `received head ${claim.peerSequence} is not in the chain of ${claim.peerDesk}`);
  }
}
const entries = [...chains.values()].reduce((sum, chain) => sum + chain.hashes.size - 1, 0);
faults.forEach((line) => console.log(line));
console.log(`${entries} entries in ${chains.size} chains: ${faults.length ? `${faults.length} do not hold` : 'all hold'}`);
process.exitCode = faults.length ? 1 : 0;
