// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Hashes} from "./Hashes.sol";

/// @title A booking to settle by its end code, in 171 bytes
/// @dev The ABI gives every field a word, most of it zeros that calldata pays for. Here fields stand as wide as their types,
/// and what the market's rules or the end code tell already is left out:
///
///   end 32 | trip 32 | rider 20 | vehicle 20 | owner 20 | maxAmount 12 | amount 12 | openBy 5 | serviceBy 5 | pickupBy 5
///   | expires 5 | vehicleBps 2 | choose 1
///
/// Only hashes of what is read here are believed: an item that is not that of an open booking has the hash of none.
library Packed {
    uint256 internal constant SIZE = 171;

    /// Where the first item starts in calldata.
    function first(bytes calldata items) internal pure returns (uint256 at) {
        assembly ("memory-safe") {
            at := items.offset
        }
    }

    function end(uint256 at) internal pure returns (bytes32) {
        return bytes32(_field(at, 0, 256));
    }

    function payees(uint256 at) internal pure returns (address vehicle, address owner, uint16 vehicleBps) {
        return (address(uint160(_field(at, 84, 160))), address(uint160(_field(at, 104, 160))), uint16(_field(at, 168, 16)));
    }

    function amount(uint256 at) internal pure returns (uint96) {
        return uint96(_field(at, 136, 96));
    }

    /// The struct hash of its Need.
    function need(uint256 at, bytes32 codes, bytes32 rules) internal pure returns (bytes32 hash) {
        bytes32 typeHash = Hashes.NEED;
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, typeHash)
            mstore(add(free, 0x20), shr(96, calldataload(add(at, 64))))
            mstore(add(free, 0x40), shr(160, calldataload(add(at, 124))))
            mstore(add(free, 0x60), shr(216, calldataload(add(at, 148))))
            mstore(add(free, 0x80), shr(216, calldataload(add(at, 153))))
            mstore(add(free, 0xa0), shr(248, calldataload(add(at, 170))))
            mstore(add(free, 0xc0), codes)
            mstore(add(free, 0xe0), calldataload(add(at, 32)))
            mstore(add(free, 0x100), rules)
            hash := keccak256(free, 0x120)
        }
    }

    /// The struct hash of its Bid.
    function bid(uint256 at, bytes32 needHash) internal pure returns (bytes32 hash) {
        bytes32 typeHash = Hashes.BID;
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, typeHash)
            mstore(add(free, 0x20), needHash)
            mstore(add(free, 0x40), shr(96, calldataload(add(at, 84))))
            mstore(add(free, 0x60), shr(96, calldataload(add(at, 104))))
            mstore(add(free, 0x80), shr(160, calldataload(add(at, 136))))
            mstore(add(free, 0xa0), shr(240, calldataload(add(at, 168))))
            mstore(add(free, 0xc0), shr(216, calldataload(add(at, 158))))
            mstore(add(free, 0xe0), shr(216, calldataload(add(at, 163))))
            hash := keccak256(free, 0x100)
        }
    }

    function _field(uint256 at, uint256 from, uint256 bits) private pure returns (uint256 value) {
        assembly ("memory-safe") {
            value := shr(sub(256, bits), calldataload(add(at, from)))
        }
    }
}
