// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IEscrow} from "../src/IEscrow.sol";
import {Hashes} from "../src/Hashes.sol";
import {Agreement, Opening, Settlement, State} from "../src/Types.sol";
import {World} from "./World.sol";

/// @title A parcel in two legs: vera takes it to vito, vito to the recipient
/// @notice One need a leg, opened together or not at all. Vera carries the start code of leg 2, vito the end code of leg 1; at
/// the hand-over they change one for the other. The recipient holds the end code of leg 2.
contract LegsTest is World {
    Person internal vito = _person("vito");
    bytes32 internal constant END_2 = keccak256("the recipient's");
    Agreement internal one;
    Agreement internal two;

    function setUp() public override {
        super.setUp();
        one = _agreement(1);
        two = _agreement(2);
        two.need.codes = _codes(END_2);
        (two.bid.vehicle, two.bid.owner, two.bid.vehicleBps) = (vito.at, vito.at, 0);
    }

    function _legs() private view returns (Opening[] memory legs) {
        legs = new Opening[](2);
        legs[0] = _opening(one);
        legs[1] = _opening(two);
        bytes32 need = escrow.hashNeed(two.need);
        legs[1].bidSignature = _sign(vito, escrow.hashBid(need, two.bid));
    }

    function _states(State first, State second) private view {
        eq(_state(escrow.hashNeed(one.need)), first, "leg 1");
        eq(_state(escrow.hashNeed(two.need)), second, "leg 2");
    }

    function test_whereOneLegCannotOpenNoneDoes() public {
        Opening[] memory legs = _legs();
        legs[1].bidSignature = legs[0].bidSignature;
        bytes memory why = abi.encodeWithSelector(IEscrow.InvalidSignature.selector, vito.at);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.ItemFailed.selector, 1, why));
        vm.prank(opal.at);
        escrow.openBatch(legs, true);
        _states(State.NONE, State.NONE);
        eq(_atMarket(rita), 1_000e6, "rita");
    }

    function test_codesChangeHandsWithTheParcel() public {
        Opening[] memory legs = _legs();
        vm.prank(opal.at);
        escrow.openBatch(legs, true);
        escrow.start(one, _start());
        // The hand-over: vito's END for vera's start code of leg 2.
        vm.prank(vera.at);
        escrow.settle(Settlement(one, abi.encode(END)));
        vm.prank(vito.at);
        escrow.start(two, Hashes.code(END_2));
        _states(State.CLOSED, State.STARTED);
        escrow.settle(Settlement(two, abi.encode(END_2)));
        eq(_free(vito), 9_700_000, "vito");
        eq(_free(vera) + _free(olaf), 9_700_000, "vera and olaf");
    }

    /// Neither earns with what it carries: vera's start code pays no leg, vito's end code only vera's.
    function test_whoKeepsTheParcelEarnsNothingWithItsCode() public {
        Opening[] memory legs = _legs();
        vm.prank(opal.at);
        escrow.openBatch(legs, true);
        bytes32 startOfTwo = Hashes.code(END_2);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.WrongCode.selector, escrow.hashNeed(one.need)));
        vm.prank(vera.at);
        escrow.settle(Settlement(one, abi.encode(startOfTwo)));
        vm.expectRevert(abi.encodeWithSelector(IEscrow.WrongCode.selector, escrow.hashNeed(two.need)));
        vm.prank(vera.at);
        escrow.settle(Settlement(two, abi.encode(startOfTwo)));
        vm.expectRevert(abi.encodeWithSelector(IEscrow.WrongCode.selector, escrow.hashNeed(two.need)));
        vm.prank(vito.at);
        escrow.settle(Settlement(two, abi.encode(END)));
    }
}
