// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Hashes} from "../src/Hashes.sol";
import {History} from "../src/History.sol";
import {Agreement, Channel, Opening, Redemption, Settlement, State} from "../src/Types.sol";
import {IEscrow} from "../src/IEscrow.sol";
import {NaiveEscrow} from "./NaiveEscrow.sol";
import {Vm} from "./Vm.sol";
import {World} from "./World.sol";

/// @title What whole transactions cost
/// @notice Run with --isolate, so that each call is a transaction of its own with cold storage; npm run gas compares
/// the figures with snapshots/gas.json. Payees have earned before and riders have ridden before, as on most days.
contract GasTest is World {
    function setUp() public override {
        super.setUp();
        _endow(rita.at, 1_000e6);
        Agreement memory earlier = _agreement(0);
        _open(earlier);
        escrow.settle(_byCode(earlier));
    }

    function _record(string memory line) internal {
        vm.snapshotGasLastCall("gas", line);
    }

    /// What no contract can spare: 21,000, the calldata, the words that change (each cold and never zero before), and the log.
    function _recordFloor(string memory line, bytes memory call, uint256 words) internal {
        uint256 gas = 21_000 + 5_000 * words;
        for (uint256 i; i < call.length; i++) gas += call[i] == 0 ? 4 : 16;
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i; i < logs.length; i++) gas += 375 * (1 + logs[i].topics.length) + 8 * logs[i].data.length;
        vm.snapshotValue("gas", string.concat(line, ": floor"), gas);
    }

    function test_transferOfTheToken() public {
        token.mint(rita.at, 2e6);
        token.mint(bob.at, 1e6);
        vm.prank(rita.at);
        token.transfer(bob.at, 1e6);
        _record("ERC-20 transfer");
    }

    function test_naive() public {
        NaiveEscrow naive = NaiveEscrow(_create("out/NaiveEscrow.sol/NaiveEscrow.json", ""));
        token.mint(rita.at, 2 * FARE);
        token.mint(address(naive), 1);
        token.mint(olaf.at, 1);
        vm.prank(rita.at);
        token.approve(address(naive), 2 * FARE);
        NaiveEscrow.Booking memory booking =
            NaiveEscrow.Booking(rita.at, vera.at, olaf.at, max.at, ada.at, token, FARE, NOW + 2 hours, false);
        vm.prank(rita.at);
        naive.open("booking", booking);
        _record("naive escrow: open");
        vm.prank(rita.at);
        naive.settle("booking");
        _record("naive escrow: settle");
    }

    function test_deposit() public {
        token.mint(rita.at, 2e6);
        vm.prank(rita.at);
        token.approve(address(escrow), 2e6);
        vm.prank(rita.at);
        escrow.deposit(address(token), rita.at, max.at, 1e6);
        _record("deposit");
    }

    function test_open() public {
        Opening memory opening = _opening(_agreement());
        opening.pickSignature = "";
        vm.prank(opal.at);
        escrow.open(opening);
        _record("open, by an operator");
    }

    function test_openCompact() public {
        Opening memory opening = _opening(_agreement());
        opening.pickSignature = "";
        opening.needSignature = _compact(opening.needSignature);
        opening.bidSignature = _compact(opening.bidSignature);
        vm.prank(opal.at);
        escrow.open(opening);
        _record("open, compact signatures");
    }

    function test_openRelayed() public {
        Opening memory opening = _opening(_agreement());
        vm.prank(bob.at);
        escrow.open(opening);
        _record("open, by a bystander with a signed pick");
    }

    function test_openBatch() public {
        Opening[] memory openings = new Opening[](100);
        for (uint256 i; i < openings.length; i++) {
            openings[i] = _opening(_agreement(i + 1));
            openings[i].pickSignature = "";
            openings[i].needSignature = _compact(openings[i].needSignature);
            openings[i].bidSignature = _compact(openings[i].bidSignature);
        }
        vm.prank(opal.at);
        eq(escrow.openBatch(openings, false), 100, "all open");
        _record("openBatch of 100");
    }

    function test_settleByCode() public {
        Agreement memory a = _agreement();
        _open(a);
        vm.recordLogs();
        escrow.settle(_byCode(a));
        _record("settle by code");
        _recordFloor("settle by code", abi.encodeCall(IEscrow.settle, (_byCode(a))), 4);
    }

    function test_settleByReceipt() public {
        Agreement memory a = _agreement();
        bytes32 need = _open(a);
        escrow.settle(Settlement(a, _compact(_receipt(need, FARE))));
        _record("settle by receipt");
    }

    function test_settleBatch() public {
        Settlement[] memory settlements = new Settlement[](100);
        for (uint256 i; i < settlements.length; i++) {
            Agreement memory a = _agreement(i + 1);
            _open(a);
            settlements[i] = _byCode(a);
        }
        eq(escrow.settleBatch(settlements), 100, "all settled");
        _record("settleBatch of 100 by code");
    }

    function test_settlePacked() public {
        bytes memory items;
        for (uint256 i; i < 100; i++) {
            Agreement memory a = _agreement(i + 1);
            _open(a);
            items = bytes.concat(items, _packed(a, END));
        }
        eq(escrow.settlePacked(_agreement().need.rules, items), 100, "all settled");
        _record("settlePacked of 100 by code");
    }

    function test_settlePackedOne() public {
        Agreement memory a = _agreement();
        _open(a);
        escrow.settlePacked(a.need.rules, _packed(a, END));
        _record("settlePacked of 1 by code");
    }

    function test_channel() public {
        Channel memory c = _channel();
        bytes memory order = _compact(_about(rita, Hashes.OPEN_CHANNEL, _idOf(c), 50e6));
        escrow.openChannel(c, 50e6, order);
        _record("channel: open, by signature");
        escrow.redeem(_voucherOf(c, 10e6));
        _record("channel: redeem");
        order = _compact(_about(rita, Hashes.TOP_UP, _idOf(c), 60e6));
        escrow.topUp(c, 60e6, order);
        _record("channel: top up, by signature");
        Redemption memory last = _voucherOf(c, 20e6);
        vm.prank(vera.at);
        escrow.discharge(c, 20e6, "", last.voucher);
        _record("channel: discharge with the last voucher, by the vehicle");
    }

    function test_channelOfAPayerWhoLeaves() public {
        Channel memory c = _channel();
        _openChannel(c, 50e6);
        vm.prank(rita.at);
        escrow.closeChannel(c, "");
        _record("channel: close, by the payer");
        vm.warp(NOW + c.grace);
        escrow.finishChannel(c);
        _record("channel: finish");
    }

    function test_redeemMany() public {
        Redemption[] memory all = new Redemption[](100);
        for (uint64 i; i < 100; i++) {
            Channel memory c = _channel();
            c.salt = 100 + i;
            _openChannel(c, 5e6);
            all[i] = _voucherOf(c, 1e6);
        }
        eq(escrow.redeemMany(all), 100, "all redeemed");
        _record("channel: redeemMany of 100");
    }

    function _voucherOf(Channel memory c, uint96 claimed) private view returns (Redemption memory r) {
        r = _redemption(c, claimed);
        r.voucher = _compact(r.voucher);
    }

    function test_settleForAVehicleThatIsItsOwnOwner() public {
        for (uint256 i = 1; i < 3; i++) {
            Agreement memory a = _agreement(i);
            (a.bid.vehicle, a.bid.owner, a.bid.vehicleBps) = (bob.at, bob.at, 0);
            _openFor(bob, a);
            escrow.settle(_byCode(a));
        }
        _record("settle by code, two payees");
    }

    function test_split() public {
        Agreement memory a = _agreement();
        bytes32 need = _open(a);
        escrow.move(a, 7e6, _receipt(need, 7e6), 3e6, _refund(vera, need, 3e6));
        _record("move, an agreed split");
    }

    function test_partReceipt() public {
        Agreement memory a = _agreement();
        bytes32 need = _open(a);
        escrow.move(a, 7e6, _receipt(need, 7e6), 0, "");
        _record("move, a part receipt");
    }

    function test_start() public {
        Agreement memory a = _agreement();
        bytes32 need = _open(a);
        vm.recordLogs();
        escrow.start(a, _start());
        _record("start");
        _recordFloor("start", abi.encodeCall(IEscrow.start, (a, _start())), 1);
        vm.warp(_until(need));
        escrow.finish(a);
        _record("finish a started booking");
        _recordFloor("finish a started booking", abi.encodeCall(IEscrow.finish, (a)), 4);
    }

    function test_leave() public {
        Agreement memory a = _agreement();
        bytes32 need = _open(a);
        bytes memory signature = _sign(rita, Hashes.one(Hashes.LEAVE, need));
        escrow.leave(a, signature);
        _record("leave, by signature");
        vm.warp(_until(need));
        escrow.finish(a);
        _record("finish after leaving, with the fee");
    }

    function test_leaveByOneself() public {
        Agreement memory a = _agreement();
        _open(a);
        vm.recordLogs();
        vm.prank(rita.at);
        escrow.leave(a, "");
        _record("leave, by the rider");
        _recordFloor("leave, by the rider", abi.encodeCall(IEscrow.leave, (a, "")), 1);
    }

    function test_ruleByOneself() public {
        Agreement memory a = _agreement();
        _reach(a, State.DISPUTED_ALL);
        vm.prank(ada.at);
        escrow.rule(a, FARE, "");
        _record("rule, by the arbiter, all to the payees");
    }

    function test_dispute() public {
        Agreement memory a = _agreement();
        bytes32 need = _open(a);
        escrow.start(a, _start());
        vm.recordLogs();
        vm.prank(rita.at);
        escrow.dispute(a, keccak256("evidence"), "");
        _record("dispute, by the rider");
        _recordFloor("dispute, by the rider", abi.encodeCall(IEscrow.dispute, (a, keccak256("evidence"), "")), 1);
        escrow.rule(a, 4e6, _sign(ada, Hashes.two(Hashes.RULING, need, bytes32(uint256(4e6)))));
        _record("rule, by signature");
    }

    function test_anchor() public {
        History history = new History(escrow);
        vm.prank(opal.at);
        history.anchor(max.at, 1, "root");
        vm.prank(opal.at);
        history.anchor(max.at, 1_000, "root");
        _record("history: anchor a root");
    }

    function test_withdraw() public {
        token.mint(olaf.at, 1);
        vm.prank(olaf.at);
        escrow.withdraw(address(token), address(0), 1e6, olaf.at);
        _record("withdraw from the free account");
    }
}
