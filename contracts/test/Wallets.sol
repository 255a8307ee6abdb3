// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {Escrow} from "../src/Escrow.sol";

/// @title A wallet that one key controls
contract Wallet is IERC1271 {
    address private immutable _key;

    constructor(address key) {
        _key = key;
    }

    function isValidSignature(bytes32 digest, bytes calldata signature) external view returns (bytes4) {
        (address recovered,,) = ECDSA.tryRecover(digest, signature);
        return recovered == _key ? IERC1271.isValidSignature.selector : bytes4(0xffffffff);
    }
}

/// @title A wallet that burns all the gas it is given
contract GasBomb {
    fallback() external {
        uint256 x;
        while (true) x++;
    }
}

/// @title A wallet that answers with all the bytes its gas can buy, which begin with the right word
contract ReturnBomb {
    fallback() external {
        bytes4 magic = IERC1271.isValidSignature.selector;
        assembly {
            mstore(0, magic)
            return(0, 0x28000)
        }
    }
}

/// @title A wallet that answers too little
contract ShortAnswer {
    uint256 private immutable _size;

    constructor(uint256 size) {
        _size = size;
    }

    fallback() external {
        bytes4 magic = IERC1271.isValidSignature.selector;
        uint256 size = _size;
        assembly {
            mstore(0, magic)
            return(0, size)
        }
    }
}

/// @title A wallet that says something else than yes
contract OddAnswer {
    enum Way {
        NOTHING,
        ANOTHER_WORD,
        THE_WORD_AND_MORE_BITS,
        THE_WORD_IN_A_REVERT
    }

    Way private immutable _way;

    constructor(Way way) {
        _way = way;
    }

    fallback() external {
        uint256 word = uint256(bytes32(IERC1271.isValidSignature.selector));
        if (_way == Way.ANOTHER_WORD) word = type(uint256).max;
        if (_way == Way.THE_WORD_AND_MORE_BITS) word |= 1;
        bool reverts = _way == Way.THE_WORD_IN_A_REVERT;
        uint256 size = _way == Way.NOTHING ? 0 : 32;
        assembly {
            mstore(0, word)
            if reverts { revert(0, size) }
            return(0, size)
        }
    }
}

/// @title A wallet that agrees to everything, after it has noted so and called the escrow back
contract WritingWallet {
    Escrow private immutable _escrow;
    uint256 private _asked;

    constructor(Escrow escrow) {
        _escrow = escrow;
    }

    function isValidSignature(bytes32, bytes calldata) external returns (bytes4) {
        _asked++;
        _escrow.exit(address(1), address(this), true);
        return IERC1271.isValidSignature.selector;
    }
}
