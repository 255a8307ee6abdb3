// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Hashes} from "../../src/Hashes.sol";
import {IEscrow} from "../../src/IEscrow.sol";
import {Agreement, Opening, Operator, State} from "../../src/Types.sol";
import {Vm} from "../Vm.sol";
import {World} from "../World.sol";

contract OpensTest is World {
    function _fails(Agreement memory a, bytes memory why) internal {
        Opening memory opening = _opening(a);
        vm.expectRevert(why);
        vm.prank(opal.at);
        escrow.open(opening);
    }

    function _outOfRange(Agreement memory a, string memory field, uint256 value, uint256 least, uint256 most) internal {
        _fails(a, abi.encodeWithSelector(IEscrow.OutOfRange.selector, bytes32(bytes(field)), value, least, most));
    }

    // -------------------------------------------------------------------------------------------- refusals

    function test_revertsWhereTheNeedWasOpened() public {
        Agreement memory a = _agreement();
        bytes32 need = _open(a);
        _fails(a, abi.encodeWithSelector(IEscrow.NeedTaken.selector, need, State.OPEN));
        a.bid.amount = 9e6;
        _fails(a, abi.encodeWithSelector(IEscrow.NeedTaken.selector, need, State.OPEN));
    }

    function test_revertsWhereTheNeedWasClosed() public {
        Agreement memory a = _agreement();
        bytes32 need = _open(a);
        escrow.settle(_byCode(a));
        _fails(a, abi.encodeWithSelector(IEscrow.NeedTaken.selector, need, State.CLOSED));
    }

    function test_revertsWhereTheNeedWasRevoked() public {
        Agreement memory a = _agreement();
        bytes32 need = escrow.hashNeed(a.need);
        vm.prank(rita.at);
        escrow.revoke(a.need, "");
        _fails(a, abi.encodeWithSelector(IEscrow.NeedTaken.selector, need, State.CLOSED));
    }

    function test_revertsFromOpenByOn() public {
        Agreement memory a = _agreement();
        a.need.openBy = uint40(NOW);
        _fails(a, abi.encodeWithSelector(IEscrow.OpenTooLate.selector, NOW));
    }

    function test_revertsFromExpiresOn() public {
        Agreement memory a = _agreement();
        a.bid.expires = uint40(NOW);
        _fails(a, abi.encodeWithSelector(IEscrow.BidExpired.selector, NOW));
    }

    function test_revertsAboveTheMaximum() public {
        Agreement memory a = _agreement();
        a.need.maxAmount = FARE - 1;
        _fails(a, abi.encodeWithSelector(IEscrow.BidAboveMaximum.selector, FARE, FARE - 1));
    }

    function test_revertsWherePickupByIsOutOfRange() public {
        Agreement memory a = _agreement();
        a.bid.pickupBy = uint40(NOW - 1);
        _outOfRange(a, "pickupBy", NOW - 1, NOW, a.need.serviceBy);
        a.bid.pickupBy = a.need.serviceBy + 1;
        _outOfRange(a, "pickupBy", a.bid.pickupBy, NOW, a.need.serviceBy);
    }

    function test_revertsWhereServiceByIsTooFar() public {
        Agreement memory a = _agreement();
        a.need.serviceBy = uint40(NOW + 90 days + 1);
        _outOfRange(a, "serviceBy", NOW + 90 days + 1, 0, NOW + 90 days);
    }

    function test_revertsWhereAWindowIsOutOfRange() public {
        uint32[2] memory windows = [uint32(9 seconds), 30 days + 1];
        for (uint256 i; i < 2; i++) {
            Agreement memory a = _agreement();
            a.need.rules.answerFor = windows[i];
            _outOfRange(a, "answerFor", windows[i], 10 seconds, 30 days);
            a = _agreement();
            a.need.rules.disputeFor = windows[i];
            _outOfRange(a, "disputeFor", windows[i], 10 seconds, 30 days);
        }
        Agreement memory b = _agreement();
        b.need.rules.ruleFor = 9 seconds;
        _outOfRange(b, "ruleFor", 9 seconds, 10 seconds, 90 days);
        b.need.rules.ruleFor = 90 days + 1;
        _outOfRange(b, "ruleFor", 90 days + 1, 10 seconds, 90 days);
    }

    function test_revertsWhereAShareIsOutOfRange() public {
        Agreement memory a = _agreement();
        a.need.rules.cancelBps = 5_001;
        _outOfRange(a, "cancelBps", 5_001, 0, 5_000);
        a = _agreement();
        a.need.rules.silentBps = 10_001;
        _outOfRange(a, "silentBps", 10_001, 0, 10_000);
        a = _agreement();
        a.need.rules.marketBps = 3_001;
        _outOfRange(a, "marketBps", 3_001, 0, 3_000);
        a = _agreement();
        a.bid.vehicleBps = 9_701;
        _outOfRange(a, "vehicleBps", 9_701, 0, 9_700);
    }

    function test_opensAtTheEndsOfEveryRange() public {
        Agreement memory a = _agreement();
        a.need.rules.answerFor = 10 seconds;
        a.need.rules.disputeFor = 30 days;
        a.need.rules.ruleFor = 90 days;
        a.need.rules.cancelBps = 5_000;
        a.need.rules.silentBps = 10_000;
        a.need.rules.marketBps = 3_000;
        a.need.serviceBy = uint40(NOW + 90 days);
        a.need.maxAmount = FARE;
        a.bid.pickupBy = uint40(NOW);
        bytes32 need = _open(a);
        eq(_until(need), NOW + 120 days, "until");
    }

    function test_revertsWithoutAMarket() public {
        Agreement memory a = _agreement();
        a.need.rules.market = address(0);
        _fails(a, abi.encodeWithSelector(IEscrow.NotAMarket.selector, address(0)));
    }

    /// An amount of 97 bits, a share of 17, a time of 41, an address of 161, each signed as it is: no word has room for more than
    /// its type. The arbiter's is first read where the arbiter rules.
    function test_revertsWhereAFieldIsWiderThanItsType() public {
        uint8[22] memory bits =
            [160, 96, 40, 40, 1, 0, 0, 160, 160, 0, 16, 16, 16, 32, 32, 32, 160, 160, 96, 16, 40, 40];
        for (uint256 i; i < bits.length; i++) {
            bytes memory words = abi.encode(_agreement(i));
            if (bits[i] != 0) words[32 * i + 31 - bits[i] / 8] ^= bytes1(uint8(1 << (bits[i] % 8)));
            bytes memory call = _openingOf(words);
            vm.prank(opal.at);
            (bool done,) = address(escrow).call(call);
            eq(done ? i : 99, bits[i] == 0 ? i : 99, "the word that is too wide");
        }
    }

    /// An opening of an agreement of any words, with good signatures of exactly these.
    function _openingOf(bytes memory words) private view returns (bytes memory call) {
        bytes memory needWords = new bytes(16 * 32);
        bytes memory bidWords = new bytes(6 * 32);
        for (uint256 i; i < needWords.length; i++) needWords[i] = words[i];
        for (uint256 i; i < bidWords.length; i++) bidWords[i] = words[16 * 32 + i];
        (, bytes memory need) = address(escrow).staticcall(bytes.concat(IEscrow.hashNeed.selector, needWords));
        (, bytes memory bid) = address(escrow).staticcall(bytes.concat(IEscrow.hashBid.selector, need, bidWords));
        Opening memory o = _opening(_agreement());
        (o.needSignature, o.bidSignature) = (_sign(rita, bytes32(need)), _sign(vera, bytes32(bid)));
        call = abi.encodeCall(IEscrow.open, (o));
        for (uint256 i; i < words.length; i++) call[4 + 32 + i] = words[i];
    }

    function testFuzz_everyBitOfANeedAndABidIsInItsHash(uint256 bit) public view {
        Agreement memory a = _agreement();
        bytes32 need = escrow.hashNeed(a.need);
        _changes(abi.encodeCall(IEscrow.hashNeed, (a.need)), bound(bit, 0, 16 * 256 - 1));
        _changes(abi.encodeCall(IEscrow.hashBid, (need, a.bid)), bound(bit, 0, 7 * 256 - 1));
    }

    function _changes(bytes memory call, uint256 bit) private view {
        (, bytes memory before) = address(escrow).staticcall(call);
        call[4 + bit / 8] ^= bytes1(uint8(1 << (bit % 8)));
        (bool done, bytes memory then) = address(escrow).staticcall(call);
        so(!done || keccak256(before) != keccak256(then), "another hash");
    }

    function test_revertsWhereThePayeesAreNotThoseOnRecord() public {
        Agreement memory a = _agreement();
        a.bid.owner = mallory.at;
        _fails(a, abi.encodeWithSelector(IEscrow.PayeesDiffer.selector, vera.at, mallory.at, 2_000));
        a = _agreement();
        a.bid.vehicleBps = 2_001;
        _fails(a, abi.encodeWithSelector(IEscrow.PayeesDiffer.selector, vera.at, olaf.at, 2_001));
        a = _agreement();
        a.bid.vehicle = bob.at;
        _fails(a, abi.encodeWithSelector(IEscrow.PayeesDiffer.selector, bob.at, olaf.at, 2_000));
    }

    function test_revertsWhereTheAccountIsTooSmall() public {
        Agreement memory a = _agreement();
        a.need.rider = bob.at;
        token.mint(address(this), FARE);
        token.approve(address(escrow), FARE);
        escrow.deposit(address(token), bob.at, address(0), FARE);
        _fails(a, abi.encodeWithSelector(IEscrow.BalanceTooLow.selector, token, bob.at, max.at, 0, FARE));
    }

    function test_revertsWhereASignatureIsMissing() public {
        Agreement memory a = _agreement();
        bytes32 need = escrow.hashNeed(a.need);
        bytes32 bid = escrow.hashBid(need, a.bid);
        Opening memory o = _opening(a);
        o.needSignature = _sign(mallory, need);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, rita.at));
        escrow.open(o);
        o = _opening(a);
        o.bidSignature = _sign(mallory, bid);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, vera.at));
        escrow.open(o);
        o = _opening(a);
        o.pickSignature = _sign(mallory, Hashes.two(Hashes.PICK, need, bid));
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, max.at));
        escrow.open(o);
    }

    function test_revertsWhereTheOperatorsTimeIsOver() public {
        vm.prank(max.at);
        escrow.setOperator(Operator(max.at, opal.at, uint40(NOW), 1), "");
        _fails(_agreement(), abi.encodeWithSelector(IEscrow.InvalidSignature.selector, max.at));
    }

    function test_revertsWhereTheMarketPicksInsteadOfTheRider() public {
        Agreement memory a = _agreement();
        a.need.choose = true;
        bytes32 need = escrow.hashNeed(a.need);
        Opening memory o = _opening(a);
        o.pickSignature = _sign(opal, Hashes.two(Hashes.PICK, need, escrow.hashBid(need, a.bid)));
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, rita.at));
        vm.prank(opal.at);
        escrow.open(o);
    }

    // ------------------------------------------------------------------------------------------- successes

    function test_movesTheAmountIntoTheBooking() public {
        Agreement memory a = _agreement();
        Opening memory o = _opening(a);
        bytes32 need = escrow.hashNeed(a.need);
        bytes32 bid = escrow.hashBid(need, a.bid);
        uint40 until = uint40(NOW + 26 hours);
        uint256 before = _atMarket(rita);

        vm.expectEmit(address(escrow));
        emit IEscrow.Opened(need, rita.at, vera.at, bid, olaf.at, max.at, address(token), FARE, until);
        vm.prank(opal.at);
        escrow.open(o);

        eq(_atMarket(rita), before - FARE, "rita's account");
        (State state, uint40 until_, bytes26 prefix, uint96 released, uint96 refunded) = escrow.booking(need);
        eq(state, State.OPEN, "state");
        eq(until_, until, "until");
        so(prefix == bytes26(bid), "the slot commits to 208 bits of the bid");
        eq(released + refunded, 0, "nothing moved");
    }

    function test_opensByThePickOfTheRiderOrTheMarketOrAnOperator() public {
        Agreement memory a = _agreement();
        a.need.choose = true;
        Opening memory o = _opening(a);
        vm.prank(bob.at);
        escrow.open(o);

        a = _agreement(2);
        bytes32 need = escrow.hashNeed(a.need);
        o = _opening(a);
        o.pickSignature = _sign(max, Hashes.two(Hashes.PICK, need, escrow.hashBid(need, a.bid)));
        vm.prank(bob.at);
        escrow.open(o);

        o = _opening(_agreement(3));
        vm.prank(bob.at);
        escrow.open(o);

        o = _opening(_agreement(4));
        o.pickSignature = "";
        vm.prank(max.at);
        escrow.open(o);
    }

    function test_opensForAVehicleThatJoinedNobody() public {
        Agreement memory a = _agreement();
        (a.bid.vehicle, a.bid.owner, a.bid.vehicleBps) = (bob.at, bob.at, 123);
        bytes32 need = escrow.hashNeed(a.need);
        bytes32 bid = escrow.hashBid(need, a.bid);
        Opening memory o = Opening(a, _sign(rita, need), _sign(bob, bid), "");
        vm.prank(opal.at);
        escrow.open(o);
        eq(_state(need), State.OPEN, "state");
    }

    function test_opensForAVehicleWhoseRecordHasEnded() public {
        vm.warp(NOW + 365 days);
        vm.prank(max.at);
        escrow.setOperator(Operator(max.at, opal.at, uint40(NOW + 400 days), 1), "");
        Agreement memory a = _agreement();
        _fails(a, abi.encodeWithSelector(IEscrow.PayeesDiffer.selector, vera.at, olaf.at, 2_000));
        a.bid.owner = vera.at;
        _open(a);
    }

    // --------------------------------------------------------------------------------------------- batches

    function test_batchLeavesOutWhatFails() public {
        Opening[] memory openings = new Opening[](4);
        openings[0] = _opening(_agreement(1));
        openings[1] = _opening(_agreement(1));
        Agreement memory dear = _agreement(3);
        dear.bid.amount = dear.need.maxAmount + 1;
        openings[2] = _opening(dear);
        openings[3] = _opening(_agreement(4));

        vm.recordLogs();
        vm.prank(opal.at);
        eq(escrow.openBatch(openings, false), 2, "opened");
        Vm.Log[] memory logs = vm.getRecordedLogs();
        bytes32 first = escrow.hashNeed(openings[0].agreement.need);
        _skipped(logs[1], first, 1, abi.encodeWithSelector(IEscrow.NeedTaken.selector, first, State.OPEN));
        bytes memory why = abi.encodeWithSelector(IEscrow.BidAboveMaximum.selector, dear.bid.amount, dear.need.maxAmount);
        _skipped(logs[2], escrow.hashNeed(dear.need), 2, why);
        eq(_state(escrow.hashNeed(openings[3].agreement.need)), State.OPEN, "the last one");
    }

    function _skipped(Vm.Log memory log, bytes32 need, uint256 index, bytes memory why) internal pure {
        eq(log.topics[0], IEscrow.Skipped.selector, "event");
        eq(log.topics[1], need, "need");
        (uint256 index_, bytes memory why_) = abi.decode(log.data, (uint256, bytes));
        eq(index_, index, "index");
        eq(keccak256(why_), keccak256(why), "reason");
    }

    function test_batchWithAllUndoesEverything() public {
        Opening[] memory openings = new Opening[](2);
        openings[0] = _opening(_agreement(1));
        Agreement memory late = _agreement(2);
        late.bid.expires = uint40(NOW);
        openings[1] = _opening(late);
        bytes memory why = abi.encodeWithSelector(IEscrow.BidExpired.selector, NOW);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.ItemFailed.selector, 1, why));
        vm.prank(opal.at);
        escrow.openBatch(openings, true);
    }

    function test_batchOpensALegsMissionTogether() public {
        Opening[] memory openings = new Opening[](2);
        openings[0] = _opening(_agreement(1));
        openings[1] = _opening(_agreement(2));
        vm.prank(opal.at);
        eq(escrow.openBatch(openings, true), 2, "opened");
    }
}
