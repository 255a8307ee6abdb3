// Plants one bug at a time into a copy of the sources and expects the tests to notice.
//
//   node scripts/mutants.mjs               all, against the invariants alone
//   node scripts/mutants.mjs --tests       all, against every test
//   node scripts/mutants.mjs arbiter fund  those whose description has one of the words
//   node scripts/mutants.mjs --jobs=4      four at a time
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const home = fileURLToPath(new URL("..", import.meta.url));
const tests = process.argv.includes("--tests") ? ["test"] : ["test/invariant", "test/World.sol", "test/Vm.sol", "test/Wallets.sol", "test/Tokens.sol", "test/Encoder.sol"];

const jobs = Number(process.argv.find((argument) => argument.startsWith("--jobs="))?.slice(7) ?? 2);
const words = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));

const mutants = [
  ["a need opens again once it is closed", "src/Opens.sol", "if (!slot.isZero())", "if (!slot.isZero() && uint256(slot.state()) != 8)"],
  ["an opening does not take the money", "src/Opens.sol", "account_.balance = balance - bid.amount;", ""],
  ["nobody looks at the payees on record", "src/Opens.sol", "if (!_arePayees(bid.vehicle, bid.owner, bid.vehicleBps))", "if (false)"],
  ["anyone picks", "src/Markets.sol", "if (_actsFor(market, msg.sender)) return true;", "return true;"],
  ["the start code settles", "src/Settles.sol", "Hashes.code(Hashes.code(bytes32(proof)))", "Hashes.code(bytes32(proof))"],
  ["a receipt is taken without a signature", "src/Settles.sol", "_requireSigned(agreement.need.rider, hash, receipt);", ""],
  ["a part is paid twice", "src/Settles.sol", "_amounts[need] = after_;", "_amounts[need] = before;"],
  ["what moved in part is paid again at the end", "src/Bookings.sol", "return amount - amounts.released - amounts.refunded;", "return amount - amounts.refunded;"],
  ["closing does not close", "src/Bookings.sol", "_slots[need] = slot.closed();", ""],
  ["any bid will do", "src/Bookings.sol", "if (!slot.matches(bid)) why", "if (false) why"],
  ["the remainder is lost", "src/Payments.sol", "toOwner = amount - toMarket - toVehicle;", "toOwner = _share(amount, BPS - marketBps - vehicleBps);"],
  ["refunds land in the free account", "src/Payments.sol", "_credit(_accounts[token][payer][market], amount)", "_credit(_accounts[token][payer][address(0)], amount)"],
  ["leaving beats the start code", "src/Claims.sol", "if (state == State.STARTED || state == State.DISPUTED_ALL)", "if (state != State.OPEN)"],
  ["leaving late costs the fee", "src/Claims.sol", "bool free = block.timestamp > ", "bool free = block.timestamp < "],
  ["a silent rider pays all for a no-show", "src/Claims.sol", "State.LEAVING_FEE || state == State.NOSHOW) return _share(left, cancelBps);", "State.LEAVING_FEE) return _share(left, cancelBps);\n        if (state == State.NOSHOW) return left;"],
  ["the arbiter knows no cap", "src/Claims.sol", "if (toPayee > cap) revert AboveCap(need, toPayee, cap);", "if (toPayee > left) revert AboveCap(need, toPayee, left);"],
  ["finish comes one second early", "src/Claims.sol", "if (block.timestamp < slot.until())", "if (block.timestamp + 1 < slot.until())"],
  ["a claim is taken one second late", "src/Claims.sol", "if (block.timestamp >= slot.until()) revert", "if (block.timestamp > slot.until()) revert"],
  ["a started trip ends before the service does", "src/Claims.sol", "Math.max(block.timestamp, agreement.need.serviceBy)", "block.timestamp"],
  ["an account leaves without notice", "src/Accounts.sol", "return exitAt != 0 && exitAt <= block.timestamp;", "return exitAt <= block.timestamp;"],
  ["a fund keeps the notice", "src/Accounts.sol", "account_.exitAt = 0;\n        emit Funded", "emit Funded"],
  ["a vehicle's key changes its record", "src/Vehicles.sol", "if (record.until > block.timestamp) revert", "if (record.until > type(uint40).max) revert"],
  ["a bomb gets all the gas", "src/Signatures.sol", "staticcall(WALLET_GAS,", "staticcall(gas(),"],
  ["a voucher pays from nothing each time", "src/Channels.sol", "_payChannel(id, c, claimed, s.claimed());\n    }\n\n    /// @inheritdoc IEscrow\n    function closeChannel", "_payChannel(id, c, claimed, 0);\n    }\n\n    /// @inheritdoc IEscrow\n    function closeChannel"],
  ["a voucher pays more than the deposit", "src/Standings.sol", "return claimed_ < s.deposit() ? claimed_ : s.deposit();", "return claimed_;"],
  ["a voucher is anybody's", "src/Channels.sol", "if (!_isSigned(c.payer, _order(Hashes.VOUCHER, id, r.claimed), r.voucher))", "if (false)"],
  ["a voucher leaves no trace", "src/Channels.sol", "_standings[id] = Standings.open(s.deposit(), claimed, s.closeAt());", ""],
  ["a channel opens again once it is closed", "src/Channels.sol", "if (_standings[id].state() != ChannelState.NONE)", "if (_standings[id].state() == ChannelState.OPEN)"],
  ["a channel takes no deposit", "src/Channels.sol", "_debit(c.token, c.payer, c.market, deposit_);", ""],
  ["a channel pays whom it likes", "src/Channels.sol", "if (_arePayees(c.vehicle, c.owner, c.vehicleBps))", "if (true)"],
  ["a channel never closes", "src/Standings.sol", "s.closeAt())) + 1)", "s.closeAt())))"],
  ["a channel finishes one second early", "src/Channels.sol", "if (block.timestamp < s.closeAt())", "if (block.timestamp + 1 < s.closeAt())"],
  ["a channel's payer closes without a grace", "src/Channels.sol", "uint256 closeAt = block.timestamp + c.grace;", "uint256 closeAt = block.timestamp;"],
  ["a channel's payer puts off its end", "src/Channels.sol", "if (closeAt >= s.closeAt()) revert", "if (closeAt == s.closeAt()) revert"],
  ["a channel's top-up takes the whole sum again", "src/Channels.sol", "_debit(c.token, c.payer, c.market, added);", "_debit(c.token, c.payer, c.market, deposit_);"],
  ["a channel is discharged by anybody", "src/Channels.sol", "_requireSignedByPayee(c.vehicle, c.owner, _order(Hashes.DISCHARGE, id, claimed), signature);", ""],
  ["a channel is discharged for what the payer never signed", "src/Channels.sol", "if (all != s.claimed()) _requireSigned(c.payer", "if (false) _requireSigned(c.payer"],
  ["a packed item has any bid", "src/Settles.sol", "if (!slot.matches(bid)) return", "if (false) return"],
  ["a packed item settles again", "src/Settles.sol", "_slots[need] = slot.closed();", ""],
  ["a packed item's start code settles", "src/Settles.sol", "Hashes.code(Hashes.code(Packed.end(at)))", "Hashes.code(Packed.end(at))"],
  ["an order counts again", "src/Accounts.sol", "if (bits & bit != 0) revert NonceUsed(who, nonce);", ""],
  ["an order needs no consent", "src/Accounts.sol", "if (allow.length != 0) revert InvalidSignature(order.market);", "if (allow.length != 0) return;"],
].filter(([name]) => words.length === 0 || words.some((word) => name.includes(word)));

const temporary = mkdtempSync(join(tmpdir(), "marketd-mutants-"));
let survived = 0;
try {
  cpSync(join(home, "..", "testdata"), join(temporary, "testdata"), { recursive: true });
  const queue = [...mutants];
  const count = Math.min(jobs, queue.length);
  await Promise.all(Array.from({ length: count }, async (_, job) => {
    const copy = join(temporary, String(job), "contracts");
    copyTo(copy);
    if (job === 0 && !(await passes(copy))) throw new Error("the tests fail without any bug");
    for (let mutant; (mutant = queue.shift()); ) {
      const caught = await isCaught(copy, mutant);
      if (!caught) survived++;
      console.log(`${caught ? "caught  " : "SURVIVED"}  ${mutant[0]}`);
    }
  }));
} finally {
  rmSync(temporary, { recursive: true });
}
console.log(`${mutants.length - survived} of ${mutants.length} caught`);
process.exit(survived ? 1 : 0);

// What is deployed is compiled for half a minute; bugs show as well in what the tests' own profile makes of the sources.
function copyTo(copy) {
  for (const part of ["src", ...tests, "foundry.toml", "solc-shim.cjs", "package.json"]) cpSync(join(home, part), join(copy, part), { recursive: true });
  symlinkSync(join(home, "node_modules"), join(copy, "node_modules"));
  symlinkSync(join(temporary, "testdata"), join(copy, "..", "testdata"));
  edit(join(copy, "test/World.sol"), (text) => text.replaceAll('"out/', '"cache/tests/'));
  edit(join(copy, "foundry.toml"), (text) => text.replace('path = "out"', 'path = "cache/tests"'));
}

function edit(path, change) {
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

async function isCaught(copy, [, file, from, to]) {
  const path = join(copy, file);
  const source = readFileSync(path, "utf8");
  if (source.split(from).length !== 2) throw new Error(`${file} has not exactly one: ${from}`);
  edit(path, (text) => text.replace(from, () => to));
  const caught = !(await passes(copy));
  writeFileSync(path, source);
  return caught;
}

async function passes(copy) {
  const forge = join(home, "node_modules", ".bin", "forge");
  const env = { ...process.env, FOUNDRY_INVARIANT_SHRINK_RUN_LIMIT: "0" };
  try {
    await run(forge, ["build"], { cwd: copy, env });
  } catch (error) {
    throw new Error(`does not compile:\n${error.stdout}${error.stderr}`);
  }
  rmSync(join(copy, "cache", "invariant"), { recursive: true, force: true });
  try {
    await run(forge, ["test", "--fail-fast"], { cwd: copy, env, maxBuffer: 1 << 26 });
    return true;
  } catch {
    return false;
  }
}
