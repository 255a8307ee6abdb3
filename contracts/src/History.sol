// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IEscrow} from "./IEscrow.sol";

/// @title Histories that nobody rewrites
/// @notice A history is what an address has written down, in order: a market its trips' signed events, say. Its root here says
/// how many entries there are and which; an entry that is shown with its proof was among them then. No money depends on it,
/// so it is no part of the escrow.
///
/// The tree is that of RFC 9162 with keccak256: an entry's leaf is keccak(0 ‖ entry), a node keccak(1 ‖ left ‖ right), and the left
/// side of a node is the largest full tree that leaves something for the right. A later root need not contain an earlier one as
/// far as this contract knows, but both stay, and whoever has the entries sees it.
contract History {
    IEscrow public immutable escrow;

    /// @notice The root of a history when it had so many entries; 0 if that was never anchored.
    mapping(address log => mapping(uint256 count => bytes32)) public rootOf;
    /// @notice How many entries a history had when it was last anchored.
    mapping(address log => uint256) public countOf;

    event Anchored(address indexed log, uint256 count, bytes32 root);

    error CountNotRising(address log, uint256 count, uint256 last);
    error NotItsKey(address log, address sender);

    /// @param escrow_ knows which keys act for a market
    constructor(IEscrow escrow_) {
        escrow = escrow_;
    }

    /// @notice Notes the root of a history of `count` entries, more than ever before. By `log` itself, or an operator of that market.
    function anchor(address log, uint256 count, bytes32 root) external {
        if (msg.sender != log) {
            (uint40 until,) = escrow.operator(log, msg.sender);
            if (until <= block.timestamp) revert NotItsKey(log, msg.sender);
        }
        if (count <= countOf[log]) revert CountNotRising(log, count, countOf[log]);
        countOf[log] = count;
        rootOf[log][count] = root;
        emit Anchored(log, count, root);
    }

    /// @notice Whether `entry` is entry number `index`, from 0, of the history as it was anchored with `count` entries.
    function holds(address log, uint256 count, uint256 index, bytes32 entry, bytes32[] calldata proof) external view returns (bool) {
        if (index >= count) return false;
        bytes32 hash = keccak256(abi.encodePacked(uint8(0), entry));
        uint256 last = count - 1; // of the level that is looked at, as index is
        for (uint256 i; i < proof.length; i++) {
            if (last == 0) return false;
            if (index & 1 == 1 || index == last) {
                hash = keccak256(abi.encodePacked(uint8(1), proof[i], hash));
                // The last one of a level without a neighbour rises until it has one, on its left.
                while (index & 1 == 0) (index, last) = (index >> 1, last >> 1);
            } else {
                hash = keccak256(abi.encodePacked(uint8(1), hash, proof[i]));
            }
            (index, last) = (index >> 1, last >> 1);
        }
        return last == 0 && hash == rootOf[log][count];
    }
}
