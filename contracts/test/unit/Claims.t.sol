// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Hashes} from "../../src/Hashes.sol";
import {IEscrow} from "../../src/IEscrow.sol";
import {Agreement, Cause, State} from "../../src/Types.sol";
import {World} from "../World.sol";

contract ClaimsTest is World {
    bytes32 internal constant EVIDENCE = keccak256("evidence");

    uint256 private _next = 1;

    /// A booking of its own in a state, with the clock where it was reached.
    function _in(State state) internal returns (Agreement memory a, bytes32 need) {
        vm.warp(NOW);
        a = _agreement(_next++);
        need = _reach(a, state);
    }

    function _wrongState(bytes32 need, State state) internal {
        vm.expectRevert(abi.encodeWithSelector(IEscrow.WrongState.selector, need, state));
    }

    function _notSignedBy(Person memory signer) internal {
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, signer.at));
    }

    /// Warps to until and expects TooLate there.
    function _tooLate(bytes32 need) internal {
        vm.warp(_until(need));
        vm.expectRevert(abi.encodeWithSelector(IEscrow.TooLate.selector, need, _until(need)));
    }

    // ---------------------------------------------------------------------------------------------- start

    function test_startLeadsToStartedFromWhereverTheVehicleIsClaimedAgainst() public {
        State[5] memory from = [State.OPEN, State.LEAVING_FEE, State.LEAVING_FREE, State.NOSHOW, State.DISPUTED_FEE];
        for (uint256 i; i < from.length; i++) {
            (Agreement memory a, bytes32 need) = _in(from[i]);
            vm.warp(_until(need) - 1);
            uint256 late = _now() > a.need.serviceBy ? _now() : a.need.serviceBy;
            vm.expectEmit(address(escrow));
            emit IEscrow.Started(need, uint40(late + 24 hours));
            vm.prank(bob.at);
            escrow.start(a, _start());
            eq(_state(need), State.STARTED, "state");
        }
    }

    function test_startReverts() public {
        (Agreement memory a, bytes32 need) = _in(State.STARTED);
        _wrongState(need, State.STARTED);
        escrow.start(a, _start());
        (a, need) = _in(State.DISPUTED_ALL);
        _wrongState(need, State.DISPUTED_ALL);
        escrow.start(a, _start());
        (a, need) = _in(State.OPEN);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.WrongCode.selector, need));
        escrow.start(a, END);
        _tooLate(need);
        escrow.start(a, _start());
    }

    // ---------------------------------------------------------------------------------------------- leave

    function test_leavingInTimeMayCostTheFee() public {
        (Agreement memory a, bytes32 need) = _in(State.OPEN);
        vm.warp(uint256(a.bid.pickupBy) + 5 minutes);
        bytes memory signature = _sign(rita, Hashes.one(Hashes.LEAVE, need));
        vm.expectEmit(address(escrow));
        emit IEscrow.Left(need, false, uint40(_now() + 30 minutes));
        escrow.leave(a, signature);
        eq(_state(need), State.LEAVING_FEE, "state");
    }

    function test_leavingALateVehicleIsFree() public {
        (Agreement memory a, bytes32 need) = _in(State.OPEN);
        vm.warp(uint256(a.bid.pickupBy) + 5 minutes + 1);
        vm.expectEmit(address(escrow));
        emit IEscrow.Left(need, true, uint40(_now() + 30 minutes));
        vm.prank(rita.at);
        escrow.leave(a, "");
        eq(_state(need), State.LEAVING_FREE, "state");
    }

    function test_leaveReverts() public {
        (Agreement memory a, bytes32 need) = _in(State.LEAVING_FEE);
        bytes memory signature = _sign(rita, Hashes.one(Hashes.LEAVE, need));
        _wrongState(need, State.LEAVING_FEE);
        escrow.leave(a, signature);
        (a, need) = _in(State.OPEN);
        bytes memory wrong = _sign(rita, Hashes.one(Hashes.NO_SHOW, need));
        _notSignedBy(rita);
        escrow.leave(a, wrong);
        _tooLate(need);
        escrow.leave(a, wrong);
    }

    // --------------------------------------------------------------------------------------------- noShow

    function test_vehicleOrOwnerSaysThatNobodyCame() public {
        (Agreement memory a, bytes32 need) = _in(State.OPEN);
        bytes memory byVehicle = _sign(vera, Hashes.one(Hashes.NO_SHOW, need));
        vm.warp(a.bid.pickupBy);
        vm.expectEmit(address(escrow));
        emit IEscrow.NoShown(need, uint40(_now() + 24 hours));
        escrow.noShow(a, byVehicle);

        (a, need) = _in(State.OPEN);
        bytes memory byOwner = _sign(olaf, Hashes.one(Hashes.NO_SHOW, need));
        vm.warp(a.bid.pickupBy);
        escrow.noShow(a, byOwner);
        eq(_state(need), State.NOSHOW, "state");
    }

    function test_noShowReverts() public {
        (Agreement memory a, bytes32 need) = _in(State.OPEN);
        bytes memory signature = _sign(vera, Hashes.one(Hashes.NO_SHOW, need));
        vm.warp(a.bid.pickupBy - 1);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.TooEarly.selector, need, a.bid.pickupBy));
        escrow.noShow(a, signature);
        vm.warp(a.bid.pickupBy);
        bytes memory wrong = _sign(max, Hashes.one(Hashes.NO_SHOW, need));
        _notSignedBy(vera);
        escrow.noShow(a, wrong);
        _tooLate(need);
        escrow.noShow(a, signature);
        (a, need) = _in(State.STARTED);
        _wrongState(need, State.STARTED);
        vm.prank(vera.at);
        escrow.noShow(a, "");
    }

    // -------------------------------------------------------------------------------------------- dispute

    function test_disputesGoToTheArbiter() public {
        State[3] memory from = [State.NOSHOW, State.STARTED, State.LEAVING_FREE];
        State[3] memory to = [State.DISPUTED_FEE, State.DISPUTED_ALL, State.DISPUTED_FEE];
        for (uint256 i; i < 3; i++) {
            (Agreement memory a, bytes32 need) = _in(from[i]);
            Person memory by = from[i] == State.LEAVING_FREE ? vera : rita;
            bytes memory signature = _sign(by, Hashes.two(Hashes.DISPUTE, need, EVIDENCE));
            vm.warp(_until(need) - 1);
            vm.expectEmit(address(escrow));
            emit IEscrow.Disputed(need, by.at, to[i], uint40(_now() + 7 days), EVIDENCE);
            escrow.dispute(a, EVIDENCE, signature);
            eq(_state(need), to[i], "state");
        }
    }

    function test_disputeReverts() public {
        State[4] memory no = [State.OPEN, State.LEAVING_FEE, State.DISPUTED_FEE, State.DISPUTED_ALL];
        for (uint256 i; i < no.length; i++) {
            (Agreement memory b, bytes32 id) = _in(no[i]);
            _wrongState(id, no[i]);
            vm.prank(rita.at);
            escrow.dispute(b, EVIDENCE, "");
        }
        (Agreement memory a, bytes32 need) = _in(State.STARTED);
        _notSignedBy(rita);
        vm.prank(vera.at);
        escrow.dispute(a, EVIDENCE, "");
        _tooLate(need);
        escrow.dispute(a, EVIDENCE, "");
        (a, need) = _in(State.LEAVING_FREE);
        _notSignedBy(vera);
        vm.prank(rita.at);
        escrow.dispute(a, EVIDENCE, "");
    }

    // ----------------------------------------------------------------------------------------------- rule

    function test_theArbiterRulesUpToTheCapAlsoLate() public {
        State[2] memory states = [State.DISPUTED_FEE, State.DISPUTED_ALL];
        uint96[2] memory caps = [FARE / 5, FARE];
        for (uint256 i; i < 2; i++) {
            (Agreement memory a, bytes32 need) = _in(states[i]);
            bytes memory above = _sign(ada, Hashes.two(Hashes.RULING, need, bytes32(uint256(caps[i]) + 1)));
            bytes memory full = _sign(ada, Hashes.two(Hashes.RULING, need, bytes32(uint256(caps[i]))));
            vm.expectRevert(abi.encodeWithSelector(IEscrow.AboveCap.selector, need, caps[i] + 1, caps[i]));
            escrow.rule(a, caps[i] + 1, above);
            _notSignedBy(ada);
            escrow.rule(a, caps[i] - 1, full);
            vm.warp(_until(need) + 1);
            uint256 before = _atMarket(rita);
            escrow.rule(a, caps[i], full);
            eq(_atMarket(rita), before + FARE - caps[i], "rita");
        }
    }

    function test_ruleRevertsWithoutADispute() public {
        State[5] memory no = [State.OPEN, State.LEAVING_FEE, State.LEAVING_FREE, State.NOSHOW, State.STARTED];
        for (uint256 i; i < no.length; i++) {
            (Agreement memory a, bytes32 need) = _in(no[i]);
            _wrongState(need, no[i]);
            vm.prank(ada.at);
            escrow.rule(a, 1, "");
        }
    }

    // --------------------------------------------------------------------------------------------- finish

    function test_finishGivesWhatTheStateSays() public {
        uint96[9] memory paid = [0, 0, FARE / 5, 0, FARE / 5, FARE, FARE / 10, FARE / 2, 0];
        for (uint256 i = uint256(State.OPEN); i < uint256(State.CLOSED); i++) {
            (Agreement memory a, bytes32 need) = _in(State(i));
            uint256 before = _atMarket(rita);
            uint40 until = _until(need);
            vm.warp(until - 1);
            vm.expectRevert(abi.encodeWithSelector(IEscrow.TooEarly.selector, need, until));
            escrow.finish(a);
            vm.warp(until);
            vm.expectEmit(address(escrow));
            emit IEscrow.Closed(need, Cause.TIME, paid[i], FARE - paid[i], paid[i] * 3 / 100, paid[i] / 5);
            vm.prank(bob.at);
            escrow.finish(a);
            eq(_atMarket(rita), before + FARE - paid[i], "rita");
            _wrongState(need, State.CLOSED);
            escrow.finish(a);
        }
    }

    function test_finishSharesWhatPartsHaveLeft() public {
        (Agreement memory a, bytes32 need) = _in(State.OPEN);
        escrow.move(a, 2e6, _receipt(need, 2e6), 3e6, _refund(vera, need, 3e6));
        vm.prank(rita.at);
        escrow.leave(a, "");
        vm.warp(_until(need));
        uint256 before = _free(vera) + _free(olaf) + _free(max);
        escrow.finish(a);
        eq(_free(vera) + _free(olaf) + _free(max), before + 1e6, "a fifth of the 5 that were left");
    }

    function test_finishBatchLeavesOutWhatFails() public {
        Agreement[] memory all = new Agreement[](2);
        bytes32 need;
        (all[0], need) = _in(State.LEAVING_FEE);
        all[1] = _agreement(99);
        bytes32 other = escrow.hashNeed(all[1].need);
        vm.warp(_until(need));
        vm.expectEmit(address(escrow));
        emit IEscrow.Closed(need, Cause.TIME, FARE / 5, FARE - FARE / 5, 60_000, 400_000);
        vm.expectEmit(address(escrow));
        emit IEscrow.Skipped(other, 1, abi.encodeWithSelector(IEscrow.WrongState.selector, other, State.NONE));
        eq(escrow.finishBatch(all), 1, "finished");
    }

    // --------------------------------------------------------------------------------------------- revoke

    function test_revokeReverts() public {
        (Agreement memory a, bytes32 need) = _in(State.OPEN);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NeedTaken.selector, need, State.OPEN));
        vm.prank(rita.at);
        escrow.revoke(a.need, "");
        Agreement memory b = _agreement(98);
        _notSignedBy(rita);
        vm.prank(max.at);
        escrow.revoke(b.need, "");
    }

    function test_revokeIsForEver() public {
        Agreement memory a = _agreement(97);
        bytes32 need = escrow.hashNeed(a.need);
        bytes memory signature = _sign(rita, Hashes.one(Hashes.REVOKE, need));
        vm.expectEmit(address(escrow));
        emit IEscrow.Revoked(need, rita.at);
        escrow.revoke(a.need, signature);
        eq(_state(need), State.CLOSED, "state");
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NeedTaken.selector, need, State.CLOSED));
        escrow.revoke(a.need, signature);
        _wrongState(need, State.CLOSED);
        escrow.settle(_byCode(a));
    }
}
