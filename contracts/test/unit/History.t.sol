// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {History} from "../../src/History.sol";
import {Operator} from "../../src/Types.sol";
import {World} from "../World.sol";

contract HistoryTest is World {
    History internal history;
    string private json;

    function setUp() public override {
        super.setUp();
        history = History(_create("out/History.sol/History.json", abi.encode(escrow)));
        json = vm.readFile("../testdata/history.json");
    }

    // --------------------------------------------------------------------------------------------- anchor

    function test_theLogAndItsOperatorsAnchor() public {
        vm.prank(max.at);
        history.anchor(max.at, 3, "three");
        vm.expectEmit(address(history));
        emit History.Anchored(max.at, 7, "seven");
        vm.prank(opal.at);
        history.anchor(max.at, 7, "seven");
        vm.prank(vera.at);
        history.anchor(vera.at, 1, "vera's own");
        eq(history.rootOf(max.at, 3), "three", "an earlier root stays");
        eq(history.rootOf(max.at, 7), "seven", "root");
        eq(history.countOf(max.at), 7, "count");
    }

    function test_nobodyElseAnchors() public {
        vm.expectRevert(abi.encodeWithSelector(History.NotItsKey.selector, max.at, mallory.at));
        vm.prank(mallory.at);
        history.anchor(max.at, 1, "forged");
        vm.prank(max.at);
        escrow.setOperator(Operator(max.at, opal.at, 0, 1), "");
        vm.expectRevert(abi.encodeWithSelector(History.NotItsKey.selector, max.at, opal.at));
        vm.prank(opal.at);
        history.anchor(max.at, 1, "stolen");
    }

    function test_theCountRises() public {
        vm.prank(max.at);
        history.anchor(max.at, 3, "three");
        for (uint256 count; count < 4; count++) {
            vm.expectRevert(abi.encodeWithSelector(History.CountNotRising.selector, max.at, count, 3));
            vm.prank(max.at);
            history.anchor(max.at, count, "again");
        }
    }

    // ---------------------------------------------------------------------------------------------- holds

    function _tree(uint256 i) private returns (string memory path, uint256 count, bytes32[] memory entries) {
        path = string.concat(".[", vm.toString(i), "].");
        entries = vm.parseJsonBytes32Array(json, string.concat(path, "entries"));
        count = entries.length;
        vm.prank(max.at);
        history.anchor(max.at, count, vm.parseJsonBytes32(json, string.concat(path, "root")));
    }

    function _proof(string memory path, uint256 index) private view returns (bytes32[] memory) {
        return vm.parseJsonBytes32Array(json, string.concat(path, "proofs[", vm.toString(index), "]"));
    }

    function test_everyEntryIsThereWithItsProofAndNowhereElse() public {
        for (uint256 i; vm.keyExistsJson(json, string.concat(".[", vm.toString(i), "]")); i++) {
            (string memory path, uint256 count, bytes32[] memory entries) = _tree(i);
            for (uint256 index; index < count; index++) {
                bytes32[] memory proof = _proof(path, index);
                for (uint256 at; at < count + 2; at++) {
                    eq(history.holds(max.at, count, at, entries[index], proof) ? 1 : 0, at == index ? 1 : 0, "at its place alone");
                }
                so(!history.holds(max.at, count + 1, index, entries[index], proof), "never anchored");
                so(!history.holds(vera.at, count, index, entries[index], proof), "another's");
            }
        }
    }

    function test_aProofOfAnotherLengthIsNone() public {
        (string memory path, uint256 count, bytes32[] memory entries) = _tree(5);
        bytes32[] memory proof = _proof(path, 3);
        bytes32[] memory longer = new bytes32[](proof.length + 1);
        bytes32[] memory shorter = new bytes32[](proof.length - 1);
        for (uint256 i; i < proof.length; i++) {
            longer[i] = proof[i];
            if (i < shorter.length) shorter[i] = proof[i];
        }
        so(history.holds(max.at, count, 3, entries[3], proof), "whole");
        so(!history.holds(max.at, count, 3, entries[3], longer), "longer");
        so(!history.holds(max.at, count, 3, entries[3], shorter), "shorter");
        so(!history.holds(max.at, count, 3, entries[3], new bytes32[](0)), "empty");
    }

    /// A node passed off as an entry: leaves and nodes are hashed apart.
    function test_aNodeIsNoEntry() public {
        (,, bytes32[] memory entries) = _tree(1);
        bytes32 leaf0 = keccak256(abi.encodePacked(uint8(0), entries[0]));
        bytes32 leaf1 = keccak256(abi.encodePacked(uint8(0), entries[1]));
        bytes32 root = keccak256(abi.encodePacked(uint8(1), leaf0, leaf1));
        eq(history.rootOf(max.at, 2), root, "the root, by hand");
        so(!history.holds(max.at, 2, 0, root, new bytes32[](0)), "the root is no entry");
    }

    function testFuzz_noBitIsFree(uint256 bit, uint256 which) public {
        (string memory path, uint256 count, bytes32[] memory entries) = _tree(5);
        uint256 index = which % count;
        bytes32[] memory proof = _proof(path, index);
        bytes32 flip = bytes32(1 << (bit % 256));
        if (which & 1 == 0) proof[which % proof.length] ^= flip;
        else entries[index] ^= flip;
        so(!history.holds(max.at, count, index, entries[index], proof), "flipped");
    }
}
