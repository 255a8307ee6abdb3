// Plants one bug at a time into a copy of the sources and expects the tests to notice.
//
//   node scripts/mutants.mjs               all of them
//   node scripts/mutants.mjs arbiter fund  those whose description has one of the words
//   node scripts/mutants.mjs --jobs=4      four at a time
//   node scripts/mutants.mjs --from=30     the 30th and what comes after it
//
// One that breaks an invariant of those that README.md lists, by its number, the invariants have to notice by themselves; the
// others (0) are for tests of their own ("unit"), and only where these fail to for the invariants.
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import solc from "solc";

const run = promisify(execFile);
const home = fileURLToPath(new URL("..", import.meta.url));
const suites = { unit: ["--no-match-path", "test/invariant/*"], invariants: ["--match-path", "test/invariant/*"] };

const began = Date.now();
const jobs = Number(process.argv.find((argument) => argument.startsWith("--jobs="))?.slice(7) ?? 2);
const first = Number(process.argv.find((argument) => argument.startsWith("--from="))?.slice(7) ?? 1);
const words = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));

// Invariant, description, file, what stands there, what stands there then.
const mutants = [
  [3, "a need opens again once it is closed", "src/Opens.sol", "if (!b.slot.isZero())", "if (!b.slot.isZero() && uint256(b.slot.state()) != 8)"],
  [1, "an opening does not take the money", "src/Opens.sol", "account_.balance = balance - bid.amount;", ""],
  [11, "nobody looks at the payees on record", "src/Opens.sol", "if (!_arePayees(bid.vehicle, bid.owner, bid.vehicleBps))", "if (false)"],
  [10, "anyone picks", "src/Markets.sol", "if (_actsFor(market, msg.sender)) return true;", "return true;"],
  [8, "the start code settles", "src/Settles.sol", "Hashes.code(Hashes.code(_word(proof)))", "Hashes.code(_word(proof))"],
  [8, "a receipt is taken without a signature", "src/Settles.sol", "_requireSigned(agreement.need.rider, hash, receipt);", ""],
  [2, "a part is paid twice", "src/Settles.sol", "(b.released, b.refunded) = (released, refunded);", "(b.released, b.refunded) = (released - paid, refunded - returned);"],
  [1, "what moved in part is paid again at the end", "src/Bookings.sol", "return amount - b.released - b.refunded;", "return amount - b.refunded;"],
  [6, "closing does not close", "src/Bookings.sol", "b.slot = slot.closed();", ""],
  [11, "any bid will do", "src/Bookings.sol", "if (!slot.matches(bid)) why", "if (false) why"],
  [5, "the remainder is lost", "src/Payments.sol", "toOwner = amount - toMarket - toVehicle;", "toOwner = _share(amount, BPS - marketBps - vehicleBps);"],
  [10, "refunds land in the free account", "src/Payments.sol", "_credit(_account(token, payer, market), amount)", "_credit(_account(token, payer, address(0)), amount)"],
  [9, "leaving beats the start code", "src/Claims.sol", "_getInTime(agreement, Slots.STARTABLE)", "_getInTime(agreement, Slots.OPEN)"],
  [8, "leaving late costs the fee", "src/Claims.sol", "bool free = block.timestamp > ", "bool free = block.timestamp < "],
  [8, "a silent rider pays all for a no-show", "src/Claims.sol", "State.LEAVING_FEE || state == State.NOSHOW) return _share(left, cancelBps);", "State.LEAVING_FEE) return _share(left, cancelBps);\n        if (state == State.NOSHOW) return left;"],
  [12, "the arbiter knows no cap", "src/Claims.sol", "if (toPayee > cap) revert AboveCap(need, toPayee, cap);", "if (toPayee > left) revert AboveCap(need, toPayee, left);"],
  [6, "finish comes one second early", "src/Claims.sol", "if (block.timestamp < slot.until())", "if (block.timestamp + 1 < slot.until())"],
  [6, "a claim is taken one second late", "src/Claims.sol", "if (block.timestamp >= slot.until()) revert", "if (block.timestamp > slot.until()) revert"],
  [9, "a started trip ends before the service does", "src/Claims.sol", "Math.max(block.timestamp, agreement.need.serviceBy)", "block.timestamp"],
  [14, "an account leaves without notice", "src/Accounts.sol", "return exitAt != 0 && exitAt <= block.timestamp;", "return exitAt <= block.timestamp;"],
  [14, "a fund keeps the notice", "src/Accounts.sol", "account_.exitAt = 0;\n        emit Funded", "emit Funded"],
  [11, "a vehicle's key changes its record", "src/Vehicles.sol", "if (record.until > block.timestamp) revert", "if (record.until > type(uint40).max) revert"],
  [13, "a bomb gets all the gas", "src/Signatures.sol", "staticcall(WALLET_GAS,", "staticcall(gas(),"],
  [2, "a voucher pays from nothing each time", "src/Channels.sol", "_payChannel(id, c, claimed, s.claimed());\n    }\n\n    /// @inheritdoc IEscrow\n    function closeChannel", "_payChannel(id, c, claimed, 0);\n    }\n\n    /// @inheritdoc IEscrow\n    function closeChannel"],
  [1, "a voucher pays more than the deposit", "src/Standings.sol", "return claimed_ < s.deposit() ? claimed_ : s.deposit();", "return claimed_;"],
  [8, "a voucher is anybody's", "src/Channels.sol", "if (!_isSigned(c.payer, _order(Hashes.VOUCHER, id, r.claimed), r.voucher))", "if (false)"],
  [2, "a voucher leaves no trace", "src/Channels.sol", "_standings[id] = Standings.open(s.deposit(), claimed, s.closeAt());", ""],
  [3, "a channel opens again once it is closed", "src/Channels.sol", "if (_standings[id].state() != ChannelState.NONE)", "if (_standings[id].state() == ChannelState.OPEN)"],
  [1, "a channel takes no deposit", "src/Channels.sol", "_debit(c.token, c.payer, c.market, deposit_);", ""],
  [11, "a channel pays whom it likes", "src/Channels.sol", "if (_arePayees(c.vehicle, c.owner, c.vehicleBps))", "if (true)"],
  [6, "a channel never closes", "src/Standings.sol", "s.closeAt())) + 1)", "s.closeAt())))"],
  [8, "a channel finishes one second early", "src/Channels.sol", "if (block.timestamp < s.closeAt())", "if (block.timestamp + 1 < s.closeAt())"],
  [8, "a channel's payer closes without a grace", "src/Channels.sol", "uint256 closeAt = block.timestamp + c.grace;", "uint256 closeAt = block.timestamp;"],
  [4, "a channel's payer puts off its end", "src/Channels.sol", "if (closeAt >= s.closeAt()) revert", "if (closeAt == s.closeAt()) revert"],
  [10, "a channel's top-up takes the whole sum again", "src/Channels.sol", "_debit(c.token, c.payer, c.market, added);", "_debit(c.token, c.payer, c.market, deposit_);"],
  [9, "a channel is discharged by anybody", "src/Channels.sol", "_requireSignedByPayee(c.vehicle, c.owner, _order(Hashes.DISCHARGE, id, claimed), signature);", ""],
  [8, "a channel is discharged for what the payer never signed", "src/Channels.sol", "if (all != s.claimed()) _requireSigned(c.payer", "if (false) _requireSigned(c.payer"],
  [11, "a packed item has any bid", "src/Settles.sol", "if (!slot.matches(bid)) return", "if (false) return"],
  [6, "a packed item settles again", "src/Settles.sol", "b.slot = slot.closed();", ""],
  [8, "a packed item's start code settles", "src/Settles.sol", "Hashes.code(Hashes.code(Packed.end(at)))", "Hashes.code(Packed.end(at))"],
  [10, "an order counts again", "src/Accounts.sol", "if (bits & bit != 0) revert NonceUsed(who, nonce);", ""],
  [14, "an order needs no consent", "src/Accounts.sol", "if (allow.length != 0) revert InvalidSignature(order.market);", "if (allow.length != 0) return;"],
  [4, "a dispute that nobody ruled on never ends", "src/Claims.sol", "if (state == State.DISPUTED_ALL) return _share(left, silentBps);", "if (state == State.DISPUTED_ALL) return left + 1;"],
  [12, "anybody rules", "src/Claims.sol", "_requireSigned(arbiter, ", "if (false) _requireSigned(arbiter, "],
  [3, "a revoked need opens", "src/Slots.sol", "return Slot.wrap(uint256(State.CLOSED));", "return Slot.wrap(0);"],
  [2, "what moved in part is forgotten with the next state", "src/Slots.sol", " | (Slot.unwrap(slot) & PART);", ";"],
  [0, "a bid is known by 160 bits", "src/Slots.sol", ">> BID_AT == 0", ">> 96 == 0"],
  [10, "an opening takes the maximum", "src/Opens.sol", "account_.balance = balance - bid.amount;", "account_.balance = balance - need.maxAmount;"],
  [0, "a need opens in the second it is over", "src/Opens.sol", "if (now_ >= need.openBy)", "if (now_ > need.openBy)"],
  [0, "a bid counts in the second it is over", "src/Opens.sol", "if (now_ >= bid.expires)", "if (now_ > bid.expires)"],
  [0, "a bid is above the maximum", "src/Opens.sol", "if (bid.amount > need.maxAmount)", "if (false)"],
  [0, "shares of more than all", "src/Opens.sol", "if (value + vehicleBps > BPS)", "if (false)"],
  [0, "a window of a century", "src/Types.sol", "WINDOW_MOST = 30 days", "WINDOW_MOST = 36_500 days"],
  [0, "a window of nothing", "src/Types.sol", "WINDOW_LEAST = 10 seconds", "WINDOW_LEAST = 0"],
  [0, "a fee of all", "src/Types.sol", "CANCEL_MOST = 5_000", "CANCEL_MOST = 10_000"],
  [13, "a bad item spoils its batch", "src/Payments.sol", "emit Skipped(id, index, why);", "revert ItemFailed(index, why);"],
  [0, "a bad item counts as done", "src/Payments.sol", "emit Skipped(id, index, why);", "emit Skipped(id, index, why);\n        return 1;"],
  [1, "what nobody is paid goes nowhere", "src/Bookings.sol", "_refund(rules.token, agreement.need.rider, rules.market, refunded);", "_refund(rules.token, agreement.need.rider, rules.market, 0);"],
  [9, "a refund is anybody's to give", "src/Settles.sol", "_requireSignedByPayee(agreement.bid.vehicle, agreement.bid.owner, hash, refund);", ""],
  [2, "more moves than there is", "src/Settles.sol", "if (total > agreement.bid.amount) revert MoreThanAmount", "if (false) revert MoreThanAmount"],
  [1, "a packed item is paid its maximum", "src/Packed.sol", "return uint96(_field(at, 136, 96));", "return uint96(_field(at, 124, 96));"],
  [5, "a packed item's share is read one byte off", "src/Packed.sol", "uint16(_field(at, 168, 16))", "uint16(_field(at, 167, 16))"],
  [7, "a signature counts on every chain and in every contract", "src/Signatures.sol", "return (recovered == signer && signer != address(0))", "return _recover(structHash, signature) == signer || (recovered == signer && signer != address(0))"],
  [7, "who may revoke may leave", "src/Hashes.sol", "\"Leave(bytes32 need)\"", "\"Revoke(bytes32 need)\""],
  [7, "a bid is for any need", "src/Hashes.sol", "mstore(add(free, 0x20), needHash)", "mstore(add(free, 0x20), 0)"],
  [0, "a need's hash leaves out its trip", "src/Hashes.sol", "calldatacopy(add(free, 0x20), value, 0xe0)", "calldatacopy(add(free, 0x20), value, 0xc0)\n            mstore(add(free, 0xe0), 0)"],
  [0, "address 0 signs", "src/Signatures.sol", "(recovered == signer && signer != address(0))", "(recovered == signer)"],
  [0, "a wallet need not say all of the word", "src/Signatures.sol", "gt(returndatasize(), 0x1f)", "gt(returndatasize(), 0x03)"],
  [0, "any answer of a wallet will do", "src/Signatures.sol", "eq(mload(0x00), magic)", "1"],
  [0, "an error of a call that stands alone is swallowed", "src/Faults.sol", "if (why.length == 0) return;", "if (why.length < 1_000) return;"],
  [0, "an operator's time never ends", "src/Markets.sol", "_listings[market][key].until > block.timestamp;", "_listings[market][key].until != 0;"],
  [0, "anybody lists a market's keys", "src/Markets.sol", "_requireSigned(order.market, Hashes.operator(order), signature);", ""],
  [11, "the vehicle hands itself over", "src/Vehicles.sol", "address owner = _records[order.vehicle].owner;", "address owner = order.vehicle;"],
  [0, "an old join works again", "src/Vehicles.sol", "if (order.nonce != nonce) revert NonceNotNext(order.nonce, nonce);", ""],
  [0, "a record that has ended still pays", "src/Vehicles.sol", "if (record.until <= block.timestamp) return owner == vehicle_;", "if (record.until == 0) return owner == vehicle_;"],
  [15, "a lie is credited", "src/Accounts.sol", "if (books != before + amount)", "if (books > before + amount)"],
  [0, "a balance runs over", "src/Accounts.sol", "if (balance < amount) Panic.panic(Panic.UNDER_OVERFLOW);", ""],
  [0, "an unlisted token is taken", "src/Accounts.sol", "if (!isListed[token]) revert TokenNotListed(token);", ""],
  [0, "a permit that does nothing moves an allowance", "src/Accounts.sol", "if (IERC20Permit(token).nonces(owner) != nonce + 1)", "if (IERC20Permit(token).nonces(owner) < nonce)"],
  [0, "money is paid to the escrow itself", "src/Accounts.sol", "if (to == address(0) || to == address(this))", "if (to == address(0))"],
  [14, "a second notice prolongs the first", "src/Accounts.sol", "else if (exitAt == 0) exitAt", "else exitAt"],
  [14, "a day is an hour", "src/Accounts.sol", "NOTICE = 1 days", "NOTICE = 1 hours"],
  [0, "a notice counts again", "src/Accounts.sol", "if (order.nonce != next) revert NonceNotNext(order.nonce, next);", ""],
  [0, "an order outlives its deadline", "src/Accounts.sol", "if (block.timestamp >= deadline)", "if (block.timestamp > deadline)"],
  [0, "anybody anchors", "src/History.sol", "if (until <= block.timestamp) revert", "if (until > type(uint40).max) revert"],
  [0, "a history is written anew", "src/History.sol", "if (count <= countOf[log])", "if (count < countOf[log])"],
  [0, "a node passes for an entry", "src/History.sol", "bytes32 hash = keccak256(abi.encodePacked(uint8(0), entry));", "bytes32 hash = entry;"],
  [0, "a proof may be longer", "src/History.sol", "if (last == 0) return false;", "if (last == 0) break;"],
].slice(first - 1).filter(([, name]) => words.length === 0 || words.some((word) => name.includes(word)));

for (const [, name, file, from] of mutants) {
  const parts = readFileSync(join(home, file), "utf8").split(from).length - 1;
  if (parts !== 1) throw new Error(`${name}: ${file} has ${parts} times ${from}`);
}

const temporary = mkdtempSync(join(tmpdir(), "marketd-mutants-"));
const failed = { unit: 0, invariants: 0 };
let survived = 0;
let said = "";
try {
  cpSync(join(home, "..", "testdata"), join(temporary, "testdata"), { recursive: true });
  const queue = [...mutants];
  const count = Math.min(jobs, queue.length);
  await Promise.all(Array.from({ length: count }, async (_, job) => {
    const copy = join(temporary, String(job), "contracts");
    copyTo(copy);
    if (job === 0) for (const suite of Object.keys(suites)) if (await notices(copy, suite)) throw new Error(`without any bug:\n${said}`);
    for (let mutant; (mutant = queue.shift()); ) judge(mutant, await plant(copy, mutant));
  }));
} finally {
  rmSync(temporary, { recursive: true });
}
const minutes = ((Date.now() - began) / 60_000).toFixed(1);
console.log(`${mutants.length - survived} of ${mutants.length} caught in ${minutes} min; ${failed.unit} by unit tests, ${failed.invariants} by invariants`);
process.exit(survived ? 1 : 0);

function judge([invariant, name], by) {
  if (by) failed[by]++;
  const caught = by && (!invariant || by === "invariants");
  if (!caught) survived++;
  const promise = invariant ? ` (invariant ${invariant})` : "";
  console.log(`${caught ? "caught  " : "SURVIVED"}  ${name}${promise}: ${by ?? "nobody"}`);
}

// The tests are compiled once, from the sources as they are, and so know what is right. What they deploy comes from out/, which gets
// the contracts with the bug. Tests that deploy nothing, or only measure what is deployed, stay away.
function copyTo(copy) {
  const filter = (path) => !/(Gas|Vectors|Differential)\.t\.sol$/.test(path);
  for (const part of ["src", "test", "out", "cache", "foundry.toml", "solc-shim.cjs", "package.json"]) cpSync(join(home, part), join(copy, part), { recursive: true, filter });
  // Not one link for all: forge compiles again and again what lies outside of its folder.
  cpSync(join(home, "node_modules", "@openzeppelin"), join(copy, "node_modules", "@openzeppelin"), { recursive: true });
  symlinkSync(join(home, "node_modules", "solc"), join(copy, "node_modules", "solc"));
  symlinkSync(join(temporary, "testdata"), join(copy, "..", "testdata"));
  compile(copy);
}

// The suite that notices, if any does; the one that should is asked first.
async function plant(copy, [invariant, , file, from, to]) {
  compile(copy, file, (text) => text.replace(from, () => to));
  for (const suite of invariant ? ["invariants", "unit"] : ["unit", "invariants"]) if (await notices(copy, suite)) return suite;
}

// As the tests' own profile does, without optimizer: in a second.
function compile(copy, file, change) {
  const read = (path) => ({ content: readFileSync(join(home, path), "utf8") });
  const sources = Object.fromEntries(readdirSync(join(home, "src")).map((name) => [`src/${name}`, read(`src/${name}`)]));
  if (file) sources[file].content = change(sources[file].content);
  const outputSelection = Object.fromEntries(["Escrow", "History"].map((name) => [`src/${name}.sol`, { [name]: ["abi", "evm.bytecode.object"] }]));
  const settings = { evmVersion: "cancun", metadata: { bytecodeHash: "none" }, outputSelection };
  const done = JSON.parse(solc.compile(JSON.stringify({ language: "Solidity", sources, settings }), { import: (path) => ({ contents: read(join("node_modules", path)).content }) }));
  const errors = (done.errors ?? []).filter((error) => error.severity === "error");
  if (errors.length) throw new Error(errors.map((error) => error.formattedMessage).join("\n"));
  for (const name of ["Escrow", "History"]) {
    const { abi, evm } = done.contracts[`src/${name}.sol`][name];
    writeFileSync(join(copy, "out", `${name}.sol`, `${name}.json`), JSON.stringify({ abi, bytecode: { object: `0x${evm.bytecode.object}` } }));
  }
}

async function notices(copy, suite) {
  rmSync(join(copy, "cache", "invariant"), { recursive: true, force: true });
  const forge = join(home, "node_modules", ".bin", "forge");
  const env = { ...process.env, FOUNDRY_INVARIANT_SHRINK_RUN_LIMIT: "0" };
  try {
    await run(forge, ["test", "--fail-fast", "--threads", "1", ...suites[suite]], { cwd: copy, env, maxBuffer: 1 << 26 });
    return false;
  } catch (error) {
    said = `${error.stdout}${error.stderr}`;
    if (!/Suite result: FAILED/.test(said)) throw new Error(`does not run:\n${said}`);
    return true;
  }
}
