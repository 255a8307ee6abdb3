// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Hashes} from "../src/Hashes.sol";
import {Bid, Channel, Exit, Fund, Membership, Need, Operator, Rules, Withdraw} from "../src/Types.sol";

/// @title The struct hashes of the source, callable: they read calldata
contract Encoder {
    function rules(Rules calldata value) external pure returns (bytes32) {
        return Hashes.rules(value);
    }

    function need(Need calldata value) external pure returns (bytes32) {
        return Hashes.need(value);
    }

    function bid(bytes32 needHash, Bid calldata value) external pure returns (bytes32) {
        return Hashes.bid(needHash, value);
    }

    function channel(Channel calldata value) external pure returns (bytes32) {
        return Hashes.channel(value);
    }

    function fund(Fund calldata value) external pure returns (bytes32) {
        return Hashes.fund(value);
    }

    function withdraw(Withdraw calldata value) external pure returns (bytes32) {
        return Hashes.withdraw(value);
    }

    function exit(Exit calldata value) external pure returns (bytes32) {
        return Hashes.exit(value);
    }

    function membership(bytes32 typeHash, Membership calldata value) external pure returns (bytes32) {
        return Hashes.membership(typeHash, value);
    }

    function operator(Operator calldata value) external pure returns (bytes32) {
        return Hashes.operator(value);
    }
}
