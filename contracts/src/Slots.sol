// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {State} from "./Types.sol";

/// A booking in one word, from the top: first 208 bits of the bid's hash | until 40 | part 1 | state 7.
///
/// Never zero again once a need was opened or revoked. 208 bits: two bids with the same first 160 could be found with
/// 2^80 work, and the second, dearer one settled from everybody's pool. `part` says that a second word holds amounts.
type Slot is uint256;

using Slots for Slot global;

library Slots {
    uint256 private constant STATE = 0x7f;
    uint256 private constant PART = 0x80;
    uint256 private constant UNTIL_AT = 8;
    uint256 private constant BID_AT = 48;

    // Sets of states, with bit s for state s.
    uint256 internal constant OPEN = 1 << uint256(State.OPEN);
    uint256 internal constant DISPUTED = 1 << uint256(State.DISPUTED_FEE) | 1 << uint256(State.DISPUTED_ALL);
    uint256 internal constant ALIVE = (1 << uint256(State.CLOSED)) - (1 << uint256(State.OPEN));
    uint256 internal constant STARTABLE = ALIVE ^ (1 << uint256(State.STARTED) | 1 << uint256(State.DISPUTED_ALL));
    uint256 internal constant DISPUTABLE =
        1 << uint256(State.LEAVING_FREE) | 1 << uint256(State.NOSHOW) | 1 << uint256(State.STARTED);

    function opened(bytes32 bid, uint40 until_) internal pure returns (Slot) {
        return Slot.wrap(((uint256(bid) >> BID_AT) << BID_AT) | (uint256(until_) << UNTIL_AT) | uint256(State.OPEN));
    }

    function revoked() internal pure returns (Slot) {
        return Slot.wrap(uint256(State.CLOSED));
    }

    function isZero(Slot slot) internal pure returns (bool) {
        return Slot.unwrap(slot) == 0;
    }

    /// @dev Only states are ever put in, so none is looked for.
    function state(Slot slot) internal pure returns (State state_) {
        assembly ("memory-safe") {
            state_ := and(slot, STATE)
        }
    }

    function until(Slot slot) internal pure returns (uint40) {
        return uint40(Slot.unwrap(slot) >> UNTIL_AT);
    }

    function hasPart(Slot slot) internal pure returns (bool) {
        return Slot.unwrap(slot) & PART != 0;
    }

    function bidPrefix(Slot slot) internal pure returns (bytes26) {
        return bytes26(bytes32(Slot.unwrap(slot)));
    }

    /// Whether its state is one of a set.
    function isIn(Slot slot, uint256 states) internal pure returns (bool) {
        return (states >> (Slot.unwrap(slot) & STATE)) & 1 != 0;
    }

    function matches(Slot slot, bytes32 bid) internal pure returns (bool) {
        return (Slot.unwrap(slot) ^ uint256(bid)) >> BID_AT == 0;
    }

    function withPart(Slot slot) internal pure returns (Slot) {
        return Slot.wrap(Slot.unwrap(slot) | PART);
    }

    function closed(Slot slot) internal pure returns (Slot) {
        return Slot.wrap((Slot.unwrap(slot) & ~STATE) | uint256(State.CLOSED));
    }

    function moved(Slot slot, State state_, uint40 until_) internal pure returns (Slot) {
        uint256 kept = ((Slot.unwrap(slot) >> BID_AT) << BID_AT) | (Slot.unwrap(slot) & PART);
        return Slot.wrap(kept | (uint256(until_) << UNTIL_AT) | uint256(state_));
    }
}
