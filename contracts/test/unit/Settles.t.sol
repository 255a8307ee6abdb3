// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Hashes} from "../../src/Hashes.sol";
import {IEscrow} from "../../src/IEscrow.sol";
import {Agreement, Cause, Opening, Settlement, State} from "../../src/Types.sol";
import {World} from "../World.sol";

contract SettlesTest is World {
    Agreement internal a;
    bytes32 internal need;

    function setUp() public override {
        super.setUp();
        a = _agreement();
        need = _open(a);
    }

    // --------------------------------------------------------------------------------------------- settle

    function test_revertsWhereNothingIsOpen() public {
        Agreement memory other = _agreement(2);
        bytes32 id = escrow.hashNeed(other.need);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.WrongState.selector, id, State.NONE));
        escrow.settle(_byCode(other));
        escrow.settle(_byCode(a));
        vm.expectRevert(abi.encodeWithSelector(IEscrow.WrongState.selector, need, State.CLOSED));
        escrow.settle(_byCode(a));
    }

    function test_revertsWithAnotherBid() public {
        Agreement memory dearer = a;
        dearer.bid.amount = 12e6;
        bytes32 bid = escrow.hashBid(need, dearer.bid);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NotTheBooking.selector, need, bid));
        escrow.settle(_byCode(dearer));
    }

    /// Where the booking's word has one of its 208 bits of the bid another way, the bid is another.
    function testFuzz_revertsWithABidThatDiffersInAnyOf208Bits(uint256 bit) public {
        bytes32 place;
        for (uint256 i; vm.load(address(escrow), place) == 0; i++) place = keccak256(abi.encode(need, i));
        bytes32 word = vm.load(address(escrow), place);
        bytes32 bid = escrow.hashBid(need, a.bid);
        eq(word >> 48, bid >> 48, "the booking's word");
        vm.store(address(escrow), place, word ^ bytes32(1 << bound(bit, 48, 255)));
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NotTheBooking.selector, need, bid));
        escrow.settle(_byCode(a));
        vm.store(address(escrow), place, word);
        escrow.settle(_byCode(a));
    }

    function test_revertsWithAWrongCode() public {
        bytes32[3] memory wrong = [bytes32(0), _start(), _codes(END)];
        for (uint256 i; i < wrong.length; i++) {
            vm.expectRevert(abi.encodeWithSelector(IEscrow.WrongCode.selector, need));
            escrow.settle(Settlement(a, abi.encode(wrong[i])));
        }
    }

    function test_theEndCodePaysEverybodysShare() public {
        vm.expectEmit(address(escrow));
        emit IEscrow.Closed(need, Cause.CODE, FARE, 0, 300_000, 2_000_000);
        vm.prank(bob.at);
        escrow.settle(_byCode(a));
        eq(_free(max), 300_000, "market");
        eq(_free(vera), 2_000_000, "vehicle");
        eq(_free(olaf), 7_700_000, "owner");
        eq(_state(need), State.CLOSED, "state");
    }

    function test_theRemainderGoesToTheOwner() public {
        Agreement memory odd = _agreement(2);
        odd.bid.amount = 3_333_333;
        _open(odd);
        escrow.settle(_byCode(odd));
        eq(_free(max), 99_999, "market: 99,999.99 rounded down");
        eq(_free(vera), 666_666, "vehicle: 666,666.6 rounded down");
        eq(_free(olaf), 3_333_333 - 99_999 - 666_666, "owner");
    }

    function test_theRidersReceiptPaysEverything() public {
        bytes memory receipt = _receipt(need, FARE);
        vm.expectEmit(address(escrow));
        emit IEscrow.Closed(need, Cause.RECEIPT, FARE, 0, 300_000, 2_000_000);
        escrow.settle(Settlement(a, receipt));
    }

    function test_theRiderPaysWithoutASignatureOfItsOwnTransaction() public {
        vm.prank(rita.at);
        escrow.settle(Settlement(a, ""));
        eq(_state(need), State.CLOSED, "state");
    }

    function test_revertsWithoutTheRidersReceiptForAllOfIt() public {
        bytes[3] memory wrong =
            [_receipt(need, FARE - 1), _sign(vera, Hashes.two(Hashes.RECEIPT, need, bytes32(uint256(FARE)))), _refund(rita, need, FARE)];
        for (uint256 i; i < wrong.length; i++) {
            vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, rita.at));
            vm.prank(vera.at);
            escrow.settle(Settlement(a, wrong[i]));
        }
    }

    function test_aFullReceiptCoversWhatARefundLeft() public {
        escrow.move(a, 0, "", 4e6, _refund(olaf, need, 4e6));
        uint256 before = _atMarket(rita);
        escrow.settle(Settlement(a, _receipt(need, FARE)));
        eq(_free(max) + _free(vera) + _free(olaf), 6e6, "payees");
        eq(_atMarket(rita), before, "rita");
    }

    function test_batchLeavesOutWhatFails() public {
        Agreement memory other = _agreement(2);
        _open(other);
        Settlement[] memory all = new Settlement[](3);
        all[0] = Settlement(a, abi.encode(_start()));
        all[1] = _byCode(other);
        all[2] = _byCode(other);
        vm.expectEmit(address(escrow));
        emit IEscrow.Skipped(need, 0, abi.encodeWithSelector(IEscrow.WrongCode.selector, need));
        eq(escrow.settleBatch(all), 1, "settled");
        eq(_state(need), State.OPEN, "the first");
        eq(_state(escrow.hashNeed(other.need)), State.CLOSED, "the second");
    }

    function test_packedItemsPayAsOthersDo() public {
        Agreement memory other = _agreement(2);
        (other.bid.vehicle, other.bid.owner, other.bid.vehicleBps, other.need.choose) = (bob.at, bob.at, 7, true);
        bytes32 id = escrow.hashNeed(other.need);
        bytes memory pick = _sign(rita, Hashes.two(Hashes.PICK, id, escrow.hashBid(id, other.bid)));
        escrow.open(Opening(other, _sign(rita, id), _sign(bob, escrow.hashBid(id, other.bid)), pick));
        escrow.move(other, 1e6, _receipt(id, 1e6), 2e6, _refund(bob, id, 2e6));
        vm.expectEmit(address(escrow));
        emit IEscrow.Closed(need, Cause.CODE, FARE, 0, 300_000, 2_000_000);
        vm.expectEmit(address(escrow));
        emit IEscrow.Closed(id, Cause.CODE, 7e6, 0, 210_000, 4_900);
        eq(escrow.settlePacked(a.need.rules, bytes.concat(_packed(a, END), _packed(other, END))), 2, "settled");
        eq(_free(max), 540_000, "market");
        eq(_free(vera), 2_000_000, "vehicle");
        eq(_free(olaf), 7_700_000, "owner");
        eq(_free(bob), 8e6 - 240_000, "the other, which is its own owner");
        eq(_state(need), State.CLOSED, "state");
    }

    function test_packedLeavesOutWhatFails() public {
        Agreement memory dearer = a;
        dearer.bid.amount = 12e6;
        bytes memory items = bytes.concat(_packed(a, _start()), _packed(dearer, END), _packed(a, END), _packed(a, END));
        bytes32 bid = escrow.hashBid(need, dearer.bid);
        Agreement memory wrong = a;
        wrong.need.codes = _codes(_start());
        bytes32 unknown = escrow.hashNeed(wrong.need);
        vm.expectEmit(address(escrow));
        emit IEscrow.Skipped(unknown, 0, abi.encodeWithSelector(IEscrow.WrongState.selector, unknown, State.NONE));
        vm.expectEmit(address(escrow));
        emit IEscrow.Skipped(need, 1, abi.encodeWithSelector(IEscrow.NotTheBooking.selector, need, bid));
        vm.expectEmit(address(escrow));
        emit IEscrow.Closed(need, Cause.CODE, FARE, 0, 300_000, 2_000_000);
        vm.expectEmit(address(escrow));
        emit IEscrow.Skipped(need, 3, abi.encodeWithSelector(IEscrow.WrongState.selector, need, State.CLOSED));
        eq(escrow.settlePacked(a.need.rules, items), 1, "settled");
    }

    function test_packedRevertsWhereItemsAreNotWhole() public {
        bytes memory items = bytes.concat(_packed(a, END), hex"00");
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NotPacked.selector, 172));
        escrow.settlePacked(a.need.rules, items);
        eq(escrow.settlePacked(a.need.rules, ""), 0, "nothing");
    }

    /// Under rules that are not its own an item is another need, that nobody opened.
    function testFuzz_packedTakesNoOtherTerms(uint256 bit) public {
        bytes memory item = _packed(a, END);
        bit = bound(bit, 0, item.length * 8 - 1);
        item[bit / 8] ^= bytes1(uint8(1 << (bit % 8)));
        eq(escrow.settlePacked(a.need.rules, item), 0, "any bit");
        a.need.rules.marketBps = 3_000;
        eq(escrow.settlePacked(a.need.rules, _packed(a, END)), 0, "other rules");
        eq(_state(need), State.OPEN, "state");
    }

    function test_settlesInEveryStateAndAfterItsTime() public {
        for (uint256 i = uint256(State.OPEN); i < uint256(State.CLOSED); i++) {
            for (uint256 late; late < 2; late++) {
                Agreement memory one = _agreement(10 + 2 * i + late);
                bytes32 id = _reach(one, State(i));
                if (late == 1) vm.warp(_until(id) + 1);
                escrow.settle(_byCode(one));
                eq(_state(id), State.CLOSED, "closed");
                vm.warp(NOW);
            }
        }
    }

    // ----------------------------------------------------------------------------------------------- move

    function test_revertsWhereNothingRises() public {
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NothingToMove.selector, need));
        escrow.move(a, 0, "", 0, "");
        bytes memory receipt = _receipt(need, 2e6);
        escrow.move(a, 2e6, receipt, 0, "");
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NothingToMove.selector, need));
        escrow.move(a, 2e6, receipt, 0, "");
        bytes memory older = _receipt(need, 1e6);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NothingToMove.selector, need));
        escrow.move(a, 1e6, older, 0, "");
    }

    function test_revertsAboveTheAmount() public {
        bytes memory receipt = _receipt(need, 6e6);
        bytes memory refund = _refund(vera, need, 4e6 + 1);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.MoreThanAmount.selector, need, FARE + 1, FARE));
        escrow.move(a, 6e6, receipt, 4e6 + 1, refund);
    }

    function test_revertsWithoutTheRightSignatures() public {
        bytes memory receipt = _receipt(need, 5e6);
        bytes memory refund = _refund(vera, need, 5e6);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, rita.at));
        escrow.move(a, 5e6 + 1, receipt, 0, "");
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, rita.at));
        vm.prank(vera.at);
        escrow.move(a, 5e6, refund, 0, "");
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, vera.at));
        escrow.move(a, 0, "", 5e6 + 1, refund);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, vera.at));
        vm.prank(rita.at);
        escrow.move(a, 0, "", 5e6, receipt);
    }

    function test_partsMoveTheDifferenceAndLeaveTheState() public {
        uint256 before = _atMarket(rita);
        escrow.move(a, 2e6, _receipt(need, 2e6), 1e6, _refund(vera, need, 1e6));
        bytes memory receipt = _receipt(need, 5e6);
        vm.expectEmit(address(escrow));
        emit IEscrow.Moved(need, 3e6, 0, 90_000, 600_000);
        escrow.move(a, 5e6, receipt, 0, "");
        (State state,,, uint96 released, uint96 refunded) = escrow.booking(need);
        eq(state, State.OPEN, "state");
        eq(released, 5e6, "released");
        eq(refunded, 1e6, "refunded");
        eq(_atMarket(rita), before + 1e6, "rita");
        eq(_free(max) + _free(vera) + _free(olaf), 5e6, "payees");
    }

    function test_anAgreedSplitClosesAtOnce() public {
        bytes memory receipt = _receipt(need, 7e6);
        bytes memory refund = _refund(olaf, need, 3e6);
        vm.expectEmit(address(escrow));
        emit IEscrow.Closed(need, Cause.SPLIT, 7e6, 3e6, 210_000, 1_400_000);
        escrow.move(a, 7e6, receipt, 3e6, refund);
    }

    function test_aFullRefundClosesAtOnce() public {
        uint256 before = _atMarket(rita);
        vm.prank(vera.at);
        escrow.move(a, 0, "", FARE, "");
        eq(_atMarket(rita), before + FARE, "rita");
        eq(_state(need), State.CLOSED, "state");
    }

    function testFuzz_everyPaymentSplitsExactly(uint96 amount, uint16 marketBps, uint16 vehicleBps, uint96 part) public {
        Agreement memory b = _agreement(3);
        amount = uint96(bound(amount, 1, 100e6));
        b.need.maxAmount = b.bid.amount = amount;
        b.need.rules.marketBps = uint16(bound(marketBps, 0, 3_000));
        b.bid.vehicle = b.bid.owner = bob.at;
        b.bid.vehicleBps = uint16(bound(vehicleBps, 0, 10_000 - b.need.rules.marketBps));
        bytes32 id = escrow.hashNeed(b.need);
        _openFor(bob, b);
        part = uint96(bound(part, 0, amount - 1));
        if (part != 0) escrow.move(b, part, _receipt(id, part), 0, "");
        eq(_free(max) + _free(bob), part, "after the part");
        escrow.settle(_byCode(b));
        eq(_free(max) + _free(bob), amount, "in the end");
        so(_free(max) <= uint256(amount) * b.need.rules.marketBps / 10_000, "the market never gets more than its share");
    }
}
