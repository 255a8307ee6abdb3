// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {Escrow} from "../src/Escrow.sol";

/// @title Tokens that should never have been listed
abstract contract Mintable is ERC20("Odd", "ODD") {
    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }
}

/// @title Keeps one per cent of every transfer
contract FeeToken is Mintable {
    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (from != address(0) && to != address(0)) super._update(to, address(0), amount / 100);
    }
}

/// @title Returns nothing, like some of the oldest
contract SilentToken {
    mapping(address => uint256) public balanceOf;

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function transfer(address to, uint256 amount) external {
        _move(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) external {
        _move(from, to, amount);
    }

    function _move(address from, address to, uint256 amount) private {
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
    }
}

/// @title Says no instead of reverting, like some of the oldest
contract RefusingToken is Mintable {
    bool public refuses;

    function refuse() external {
        refuses = true;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        return !refuses && super.transfer(to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        return !refuses && super.transferFrom(from, to, amount);
    }
}

/// @title Says that it moved and did not
contract LyingToken is Mintable {
    function transferFrom(address, address, uint256) public pure override returns (bool) {
        return true;
    }
}

/// @title Refuses to pay some people
contract BlockingToken is Mintable {
    mapping(address => bool) public blocked;

    error Blocked(address who);

    function blockOut(address who) external {
        blocked[who] = true;
    }

    function _update(address from, address to, uint256 amount) internal override {
        if (blocked[to]) revert Blocked(to);
        super._update(from, to, amount);
    }
}

/// @title Changes everybody's balance at will
contract RebasingToken is Mintable {
    function rebase(address who, uint256 balance) external {
        uint256 has = balanceOf(who);
        if (balance > has) _mint(who, balance - has);
        else _burn(who, has - balance);
    }
}

/// @title Each time something else of all that
contract MoodyToken is Mintable {
    enum Mood {
        HONEST,
        KEEPS_A_FEE,
        LIES,
        REFUSES,
        CALLS_BACK
    }

    Mood public mood;
    address public at;
    bytes public what;

    function feel(Mood mood_, address at_, bytes calldata what_) external {
        (mood, at, what) = (mood_, at_, what_);
    }

    function rebase(address who, uint256 balance) external {
        (Mood now_, uint256 has) = (mood, balanceOf(who));
        mood = Mood.HONEST;
        if (balance > has) _mint(who, balance - has);
        else _burn(who, has - balance);
        mood = now_;
    }

    function _update(address from, address to, uint256 amount) internal override {
        if (from == address(0) || to == address(0)) return super._update(from, to, amount);
        if (mood == Mood.LIES) return;
        require(mood != Mood.REFUSES, "no");
        super._update(from, to, amount);
        if (mood == Mood.KEEPS_A_FEE) super._update(to, address(0), amount / 100);
        if (mood != Mood.CALLS_BACK) return;
        mood = Mood.HONEST;
        (bool done,) = at.call(what);
        done; // whatever comes of it
    }
}

/// @title Answers every call, permit included, and does nothing about it, like wrapped ether's fallback
contract AgreeableToken is Mintable {
    mapping(address => uint256) public nonces;

    fallback() external {}
}

/// @title Moves by its owner's signature, as EIP-3009 has it in the parts that matter here
contract AuthorizedToken is Mintable {
    mapping(bytes32 => bool) private _used;

    error NotAuthorized();

    function digest(address from, address to, uint256 value, bytes32 nonce) public view returns (bytes32) {
        return keccak256(abi.encode(address(this), from, to, value, nonce));
    }

    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external {
        bytes32 hash = digest(from, to, value, nonce);
        bool timely = block.timestamp > validAfter && block.timestamp < validBefore;
        if (to != msg.sender || !timely || _used[hash] || ecrecover(hash, v, r, s) != from) revert NotAuthorized();
        _used[hash] = true;
        _transfer(from, to, value);
    }
}

/// @title Calls the escrow back in the middle of a transfer
contract ReentrantToken is Mintable {
    Escrow public escrow;
    bytes public what;
    bool public failed;

    function plan(Escrow escrow_, bytes calldata what_) external {
        (escrow, what) = (escrow_, what_);
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (what.length == 0) return;
        bytes memory once = what;
        delete what;
        (bool done,) = address(escrow).call(once);
        failed = !done;
    }
}
