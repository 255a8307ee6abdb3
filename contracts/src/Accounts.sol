// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Panic} from "@openzeppelin/contracts/utils/Panic.sol";
import {Hashes} from "./Hashes.sol";
import {IEscrow} from "./IEscrow.sol";
import {IERC3009} from "./IERC3009.sol";
import {Markets} from "./Markets.sol";
import {Exit, Fund, Withdraw} from "./Types.sol";

/// @title Money at rest
/// @notice An account is `(token, who, market)`. Market 0 is the free account, where earnings arrive and which pays out at
/// once. Money to spend at a market sits in the account there and leaves a day after notice, or at once with the
/// market's consent: a vehicle may rely on it, and a dishonest market holds nobody longer than that day.
///
/// Tokens are called in deposits and withdrawals only. A deposit credits what the token's books gained, and only if that
/// is the whole amount; a token that calls back in the middle finds all books closed, or spoils its own gain.
abstract contract Accounts is IEscrow, Markets {
    using SafeERC20 for IERC20;

    uint40 internal constant NOTICE = 1 days;

    struct Account {
        uint128 balance;
        uint40 exitAt;
        uint88 exits;
    }

    mapping(address token => bool) public isListed;
    mapping(address who => mapping(uint256 word => uint256 bits)) private _nonces;

    constructor(address[] memory tokens) {
        for (uint256 i; i < tokens.length; i++) {
            isListed[tokens[i]] = true;
        }
    }

    // ------------------------------------------------------------------------------------------------ in

    /// @inheritdoc IEscrow
    function deposit(address token, address who, address market, uint96 amount) external {
        uint256 before = _booksOf(token);
        IERC20(token).safeTransferFrom(msg.sender, address(this), amount);
        _credited(token, msg.sender, who, market, amount, before);
    }

    /// @inheritdoc IEscrow
    /// @dev A token without permit may still answer the call, from a fallback that does nothing: only a nonce that rose
    /// proves that the owner signed.
    function depositWithPermit(address token, address owner, uint96 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s)
        external
    {
        uint256 before = _booksOf(token);
        uint256 nonce = IERC20Permit(token).nonces(owner);
        IERC20Permit(token).permit(owner, address(this), amount, deadline, v, r, s);
        if (IERC20Permit(token).nonces(owner) != nonce + 1) revert InvalidSignature(owner);
        IERC20(token).safeTransferFrom(owner, address(this), amount);
        _credited(token, owner, owner, address(0), amount, before);
    }

    /// @inheritdoc IEscrow
    function depositWithAuthorization(
        address token,
        address owner,
        uint96 amount,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external {
        uint256 before = _booksOf(token);
        IERC3009(token).receiveWithAuthorization(owner, address(this), amount, validAfter, validBefore, nonce, v, r, s);
        _credited(token, owner, owner, address(0), amount, before);
    }

    function _booksOf(address token) private view returns (uint256) {
        if (!isListed[token]) revert TokenNotListed(token);
        return IERC20(token).balanceOf(address(this));
    }

    function _credited(address token, address from, address who, address market, uint96 amount, uint256 before) private {
        uint256 books = IERC20(token).balanceOf(address(this));
        if (books != before + amount) revert TransferMismatch(token, before + amount, books);
        uint128 balance = _credit(_account(token, who, market), amount);
        emit Deposited(token, who, market, from, amount, balance);
    }

    // ------------------------------------------------------------------------------------- to a market

    /// @inheritdoc IEscrow
    function fund(address token, address market, uint96 amount) external {
        _fund(token, msg.sender, market, amount, 0);
    }

    /// @inheritdoc IEscrow
    function fundSigned(Fund calldata order, bytes calldata signature) external {
        bytes32 hash = Hashes.fund(order);
        _authorize(order.from, order.nonce, order.deadline, hash, signature);
        _fund(order.token, order.from, order.market, order.amount, hash);
    }

    function _fund(address token, address who, address market, uint96 amount, bytes32 order) private {
        if (market == address(0)) revert NotAMarket(market);
        uint128 free = _debit(token, who, address(0), amount);
        Account storage account_ = _account(token, who, market);
        uint128 balance = account_.balance + amount;
        account_.balance = balance;
        account_.exitAt = 0;
        emit Funded(token, who, market, amount, balance, free, order);
    }

    // ------------------------------------------------------------------------------------------- notice

    /// @inheritdoc IEscrow
    function exit(address token, address market, bool on) external {
        _exit(token, msg.sender, market, on);
    }

    /// @inheritdoc IEscrow
    function exitSigned(Exit calldata order, bytes calldata signature) external {
        uint88 next = _account(order.token, order.from, order.market).exits;
        if (order.nonce != next) revert NonceNotNext(order.nonce, next);
        _requireSigned(order.from, Hashes.exit(order), signature);
        _exit(order.token, order.from, order.market, order.on);
    }

    function _exit(address token, address who, address market, bool on) private {
        if (market == address(0)) revert NotAMarket(market);
        Account storage account_ = _account(token, who, market);
        (uint40 exitAt, uint88 exits) = (account_.exitAt, account_.exits + 1);
        if (!on) exitAt = 0;
        else if (exitAt == 0) exitAt = uint40(block.timestamp) + NOTICE;
        account_.exitAt = exitAt;
        account_.exits = exits;
        emit ExitChanged(token, who, market, exitAt, exits);
    }

    // ---------------------------------------------------------------------------------------------- out

    /// @inheritdoc IEscrow
    function withdraw(address token, address market, uint96 amount, address to) external {
        if (!_isFree(token, msg.sender, market)) revert StillHeld(token, msg.sender, market, _exitAt(token, msg.sender, market));
        _withdraw(token, msg.sender, market, amount, to, 0, 0);
    }

    /// @inheritdoc IEscrow
    function withdrawSigned(Withdraw calldata order, bytes calldata signature, bytes calldata allow) external {
        bytes32 hash = Hashes.withdraw(order);
        if (!_isFree(order.token, order.from, order.market)) _consented(order, hash, allow);
        _authorize(order.from, order.nonce, order.deadline, hash, signature);
        _withdraw(order.token, order.from, order.market, order.amount, order.to, order.fee, hash);
    }

    function _consented(Withdraw calldata order, bytes32 hash, bytes calldata allow) private view {
        if (_isSignedByMarket(order.market, Hashes.one(Hashes.ALLOW, hash), allow)) return;
        if (allow.length != 0) revert InvalidSignature(order.market);
        revert StillHeld(order.token, order.from, order.market, _exitAt(order.token, order.from, order.market));
    }

    function _isFree(address token, address who, address market) private view returns (bool) {
        if (market == address(0)) return true;
        uint40 exitAt = _exitAt(token, who, market);
        return exitAt != 0 && exitAt <= block.timestamp;
    }

    function _exitAt(address token, address who, address market) private view returns (uint40) {
        return _account(token, who, market).exitAt;
    }

    function _withdraw(address token, address who, address market, uint96 amount, address to, uint96 fee, bytes32 order)
        private
    {
        if (to == address(0) || to == address(this)) revert BadRecipient(to);
        if (fee > amount) revert FeeAboveAmount(fee, amount);
        uint128 balance = _debit(token, who, market, amount);
        if (fee != 0) _credit(_account(token, msg.sender, address(0)), fee);
        emit Withdrawn(token, who, market, to, amount, fee, msg.sender, balance, order);
        IERC20(token).safeTransfer(to, amount - fee);
    }

    // ------------------------------------------------------------------------------------------- nonces

    /// @inheritdoc IEscrow
    function voidNonces(uint256 word, uint256 mask) external {
        _nonces[msg.sender][word] |= mask;
        emit NoncesVoided(msg.sender, word, mask);
    }

    /// @inheritdoc IEscrow
    function nonceUsed(address who, uint256 nonce) external view returns (bool) {
        return _nonces[who][nonce >> 8] & (1 << (nonce & 0xff)) != 0;
    }

    function _authorize(address who, uint256 nonce, uint40 deadline, bytes32 structHash, bytes calldata signature) private {
        if (block.timestamp >= deadline) revert DeadlinePassed(deadline);
        _requireSigned(who, structHash, signature);
        uint256 bit = 1 << (nonce & 0xff);
        uint256 bits = _nonces[who][nonce >> 8];
        if (bits & bit != 0) revert NonceUsed(who, nonce);
        _nonces[who][nonce >> 8] = bits | bit;
    }

    // ------------------------------------------------------------------------------------------ balances

    /// @inheritdoc IEscrow
    function account(address token, address who, address market)
        external
        view
        returns (uint128 balance, uint40 exitAt, uint88 exits)
    {
        Account storage account_ = _account(token, who, market);
        return (account_.balance, account_.exitAt, account_.exits);
    }

    /// At keccak256(token ‖ who ‖ market), 60 bytes: one hash where nested mappings take two to three. Mappings hash 64 bytes, so
    /// that nothing else is ever there.
    function _account(address token, address who, address market) internal pure returns (Account storage account_) {
        assembly ("memory-safe") {
            let free := mload(0x40)
            mstore(free, shl(96, token))
            mstore(add(free, 20), shl(96, who))
            mstore(add(free, 40), shl(96, market))
            account_.slot := keccak256(free, 60)
        }
    }

    /// @dev The balance is the low half of its word, so that adding to the word is enough, unless the half overflows.
    function _credit(Account storage account_, uint96 amount) internal returns (uint128 balance) {
        uint256 word;
        assembly ("memory-safe") {
            word := add(sload(account_.slot), amount)
        }
        balance = uint128(word);
        if (balance < amount) Panic.panic(Panic.UNDER_OVERFLOW);
        assembly ("memory-safe") {
            sstore(account_.slot, word)
        }
    }

    function _debit(address token, address who, address market, uint96 amount) internal returns (uint128) {
        Account storage account_ = _account(token, who, market);
        uint128 balance = account_.balance;
        if (balance < amount) revert BalanceTooLow(token, who, market, balance, amount);
        return account_.balance = balance - amount;
    }
}
