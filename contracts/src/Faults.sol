// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IEscrow} from "./IEscrow.sol";

/// @title Errors as values
/// @dev A `why` is empty, or the data of the named error that stands in the way: a call that stands alone reverts with
/// it, a batch leaves the item out and logs it. In one place because each inlined encoding costs the contract 80 bytes.
library Faults {
    function because(bytes4 selector, uint256 a) internal pure returns (bytes memory why) {
        return abi.encodeWithSelector(selector, a);
    }

    function because(bytes4 selector, uint256 a, uint256 b) internal pure returns (bytes memory why) {
        return abi.encodeWithSelector(selector, a, b);
    }

    function because(bytes4 selector, uint256 a, uint256 b, uint256 c) internal pure returns (bytes memory why) {
        return abi.encodeWithSelector(selector, a, b, c);
    }

    function because(bytes4 selector, uint256 a, uint256 b, uint256 c, uint256 d) internal pure returns (bytes memory why) {
        return abi.encodeWithSelector(selector, a, b, c, d);
    }

    function outOfRange(bytes32 field, uint256 value, uint256 least, uint256 most) internal pure returns (bytes memory) {
        return because(IEscrow.OutOfRange.selector, uint256(field), value, least, most);
    }

    /// Reverts with the error, if there is one.
    function raise(bytes memory why) internal pure {
        if (why.length == 0) return;
        assembly ("memory-safe") {
            revert(add(why, 0x20), mload(why))
        }
    }
}
