// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ChannelState} from "./Types.sol";

/// A channel in one word, from the top: deposit 96 | claimed 96 | closeAt 40 | state 24. Never zero again once it was opened.
type Standing is uint256;

using Standings for Standing global;

library Standings {
    uint256 private constant STATE = 0xffffff;
    uint256 private constant CLOSE_AT = 24;
    uint256 private constant CLAIMED = 64;
    uint256 private constant DEPOSIT = 160;

    function open(uint96 deposit_, uint96 claimed_, uint256 closeAt_) internal pure returns (Standing) {
        return Standing.wrap(
            (uint256(deposit_) << DEPOSIT) | (uint256(claimed_) << CLAIMED) | (closeAt_ << CLOSE_AT)
                | uint256(ChannelState.OPEN)
        );
    }

    function closed(Standing s, uint96 claimed_) internal pure returns (Standing) {
        return Standing.wrap(Standing.unwrap(open(s.deposit(), claimed_, s.closeAt())) + 1);
    }

    function state(Standing s) internal pure returns (ChannelState) {
        return ChannelState(Standing.unwrap(s) & STATE);
    }

    function closeAt(Standing s) internal pure returns (uint40) {
        return uint40(Standing.unwrap(s) >> CLOSE_AT);
    }

    function claimed(Standing s) internal pure returns (uint96) {
        return uint96(Standing.unwrap(s) >> CLAIMED);
    }

    function deposit(Standing s) internal pure returns (uint96) {
        return uint96(Standing.unwrap(s) >> DEPOSIT);
    }

    /// A payer who signed for more than is there owes what is there, and the rest after a top-up.
    function capped(Standing s, uint96 claimed_) internal pure returns (uint96) {
        return claimed_ < s.deposit() ? claimed_ : s.deposit();
    }
}
