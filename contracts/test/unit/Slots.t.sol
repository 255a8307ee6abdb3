// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Slot, Slots} from "../../src/Slots.sol";
import {State} from "../../src/Types.sol";
import {World} from "../World.sol";

contract SlotsTest is World {
    function setUp() public override {} // words alone

    function testFuzz_matchesNoBidThatDiffersInItsFirst208Bits(bytes32 bid, uint40 until, uint256 bit) public pure {
        Slot slot = Slots.opened(bid, until);
        so(slot.matches(bid), "its own");
        so(!slot.matches(bid ^ bytes32(1 << bound(bit, 48, 255))), "another");
        eq(bytes32(slot.bidPrefix()), bid >> 48 << 48, "prefix");
    }

    function testFuzz_keepsItsPartsApart(bytes32 bid, uint40 until, uint40 then, uint8 next) public pure {
        State state = State(bound(next, uint256(State.OPEN), uint256(State.DISPUTED_ALL)));
        Slot slot = Slots.opened(bid, until).withPart().moved(state, then);
        so(slot.hasPart() && slot.isIn(Slots.ALIVE) && slot.isIn(1 << uint256(state)) && slot.matches(bid), "part, life and bid");
        eq(slot.state(), state, "state");
        eq(slot.until(), then, "until");
        so(!slot.closed().isIn(Slots.ALIVE) && slot.closed().hasPart() && slot.closed().matches(bid), "closed");
    }

    function testFuzz_isNeverZeroAgain(bytes32 bid, uint40 until) public pure {
        so(!Slots.opened(bid, until).isZero() && !Slots.opened(bid, until).closed().isZero(), "opened");
        so(!Slots.revoked().isZero() && !Slots.revoked().isIn(Slots.ALIVE), "revoked");
    }
}
