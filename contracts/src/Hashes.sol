// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Bid, Channel, Exit, Fund, Membership, Need, Operator, Rules, Withdraw} from "./Types.sol";

/// @title EIP-712 struct hashes of everything that is signed
/// @dev The ABI lays a static struct out as one word a field, which is exactly what EIP-712 hashes: a copy of the
/// calldata behind the type hash is all it takes. Words with bits beyond their type give a hash that nobody signs in
/// good faith, and reading such a field reverts.
library Hashes {
    // forge-lint: disable-start(asm-keccak256)
    bytes32 internal constant RULES = keccak256(
        "Rules(address token,address market,address arbiter,uint16 marketBps,uint16 cancelBps,uint16 silentBps,uint32 answerFor,uint32 disputeFor,uint32 ruleFor)"
    );
    bytes32 internal constant NEED = keccak256(
        "Need(address rider,uint96 maxAmount,uint40 openBy,uint40 serviceBy,bool choose,bytes32 codes,Trip trip,Rules rules)"
        "Rules(address token,address market,address arbiter,uint16 marketBps,uint16 cancelBps,uint16 silentBps,uint32 answerFor,uint32 disputeFor,uint32 ruleFor)"
        "Trip(string what,string from,string to,string when,bytes32 data)"
    );
    bytes32 internal constant BID =
        keccak256("Bid(bytes32 need,address vehicle,address owner,uint96 amount,uint16 vehicleBps,uint40 pickupBy,uint40 expires)");
    bytes32 internal constant PICK = keccak256("Pick(bytes32 need,bytes32 bid)");
    bytes32 internal constant RECEIPT = keccak256("Receipt(bytes32 need,uint96 released)");
    bytes32 internal constant REFUND = keccak256("Refund(bytes32 need,uint96 refunded)");
    bytes32 internal constant LEAVE = keccak256("Leave(bytes32 need)");
    bytes32 internal constant NO_SHOW = keccak256("NoShow(bytes32 need)");
    bytes32 internal constant DISPUTE = keccak256("Dispute(bytes32 need,bytes32 evidence)");
    bytes32 internal constant RULING = keccak256("Ruling(bytes32 need,uint96 toPayee)");
    bytes32 internal constant REVOKE = keccak256("Revoke(bytes32 need)");
    bytes32 internal constant CHANNEL = keccak256(
        "Channel(address token,address payer,address vehicle,address owner,address market,uint16 vehicleBps,uint16 marketBps,uint32 grace,uint40 until,uint64 salt)"
    );
    bytes32 internal constant OPEN_CHANNEL = keccak256(
        "OpenChannel(Channel channel,uint96 deposit)"
        "Channel(address token,address payer,address vehicle,address owner,address market,uint16 vehicleBps,uint16 marketBps,uint32 grace,uint40 until,uint64 salt)"
    );
    bytes32 internal constant TOP_UP = keccak256("TopUp(bytes32 channel,uint96 deposit)");
    bytes32 internal constant VOUCHER = keccak256("Voucher(bytes32 channel,uint96 claimed)");
    bytes32 internal constant CLOSE_CHANNEL = keccak256("CloseChannel(bytes32 channel)");
    bytes32 internal constant DISCHARGE = keccak256("Discharge(bytes32 channel,uint96 claimed)");
    bytes32 internal constant FUND =
        keccak256("Fund(address token,address from,address market,uint96 amount,uint256 nonce,uint40 deadline)");
    bytes32 internal constant WITHDRAW = keccak256(
        "Withdraw(address token,address from,address market,uint96 amount,address to,uint96 fee,uint256 nonce,uint40 deadline)"
    );
    bytes32 internal constant ALLOW = keccak256("Allow(bytes32 withdraw)");
    bytes32 internal constant EXIT = keccak256("Exit(address token,address from,address market,bool on,uint256 nonce)");
    bytes32 internal constant JOIN = keccak256("Join(address vehicle,address owner,uint16 vehicleBps,uint40 until,uint256 nonce)");
    bytes32 internal constant HANDOVER =
        keccak256("Handover(address vehicle,address owner,uint16 vehicleBps,uint40 until,uint256 nonce)");
    bytes32 internal constant OPERATOR = keccak256("Operator(address market,address operator,uint40 until,uint256 nonce)");
    // forge-lint: disable-end(asm-keccak256)

    function rules(Rules calldata value) internal pure returns (bytes32) {
        return _copied(RULES, _at(value), 9);
    }

    /// The seven words before the rules, the last of them already a hash, then the hash of the rules.
    function need(Need calldata value) internal pure returns (bytes32 hash) {
        bytes32 rulesHash = rules(value.rules);
        bytes32 typeHash = NEED;
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, typeHash)
            calldatacopy(add(free, 0x20), value, 0xe0)
            mstore(add(free, 0x100), rulesHash)
            hash := keccak256(free, 0x120)
        }
    }

    /// The need's hash, then the six words of calldata.
    function bid(bytes32 needHash, Bid calldata value) internal pure returns (bytes32 hash) {
        bytes32 typeHash = BID;
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, typeHash)
            mstore(add(free, 0x20), needHash)
            calldatacopy(add(free, 0x40), value, 0xc0)
            hash := keccak256(free, 0x100)
        }
    }

    function channel(Channel calldata value) internal pure returns (bytes32) {
        return _copied(CHANNEL, _at(value), 10);
    }

    function fund(Fund calldata value) internal pure returns (bytes32) {
        return _copied(FUND, _at(value), 6);
    }

    function withdraw(Withdraw calldata value) internal pure returns (bytes32) {
        return _copied(WITHDRAW, _at(value), 8);
    }

    function exit(Exit calldata value) internal pure returns (bytes32) {
        return _copied(EXIT, _at(value), 5);
    }

    /// As Join or as Handover: the same fields under another name.
    function membership(bytes32 typeHash, Membership calldata value) internal pure returns (bytes32) {
        return _copied(typeHash, _at(value), 5);
    }

    function operator(Operator calldata value) internal pure returns (bytes32) {
        return _copied(OPERATOR, _at(value), 4);
    }

    /// The start code of an end code, or the codes of a start code.
    function code(bytes32 secret) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            mstore(0x00, secret)
            hash := keccak256(0x00, 0x20)
        }
    }

    /// A type with one word.
    function one(bytes32 typeHash, bytes32 a) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            mstore(0x00, typeHash)
            mstore(0x20, a)
            hash := keccak256(0x00, 0x40)
        }
    }

    /// A type with two words.
    function two(bytes32 typeHash, bytes32 a, bytes32 b) internal pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, typeHash)
            mstore(add(free, 0x20), a)
            mstore(add(free, 0x40), b)
            hash := keccak256(free, 0x60)
        }
    }

    function _copied(bytes32 typeHash, uint256 at, uint256 words) private pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            let size := shl(5, words)
            mstore(free, typeHash)
            calldatacopy(add(free, 0x20), at, size)
            hash := keccak256(free, add(size, 0x20))
        }
    }

    function _at(Rules calldata value) private pure returns (uint256 at) {
        assembly {
            at := value
        }
    }

    function _at(Channel calldata value) private pure returns (uint256 at) {
        assembly {
            at := value
        }
    }

    function _at(Fund calldata value) private pure returns (uint256 at) {
        assembly {
            at := value
        }
    }

    function _at(Withdraw calldata value) private pure returns (uint256 at) {
        assembly {
            at := value
        }
    }

    function _at(Exit calldata value) private pure returns (uint256 at) {
        assembly {
            at := value
        }
    }

    function _at(Membership calldata value) private pure returns (uint256 at) {
        assembly {
            at := value
        }
    }

    function _at(Operator calldata value) private pure returns (uint256 at) {
        assembly {
            at := value
        }
    }
}
