// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    Agreement, Bid, Cause, Channel, ChannelState, Exit, Fund, Membership, Need, Opening, Operator, Redemption, Rules, Settlement,
    State, Withdraw
} from "./Types.sol";

/// @title What the escrow does for riders, vehicles and markets
/// @notice Nothing above the cancel fee ever moves to a payee without something only the rider could give: the start
/// code, the end code or a signature. Every state drains by time with one bystander's calls. Nobody owns this contract,
/// nobody can pause or change it, and whoever sends a transaction is trusted with nothing.
///
/// Signatures: wherever a function takes one, it may be empty if its signer sends the transaction. A time that ends
/// something (openBy, expires, deadline, until) is the first second at which it is over.
///
/// Logs alone rebuild all state. Amounts in a log are what that step moved, unless said otherwise.
interface IEscrow {
    // ---------------------------------------------------------------------------------------------- accounts

    /// @notice `balance` of `(token, who, market)` after `amount` came in from `from`.
    event Deposited(address indexed token, address indexed who, address indexed market, address from, uint96 amount, uint128 balance);

    /// @notice `amount` went from the free account of `who` to the one at `market`; it is no longer leaving.
    /// @param order struct hash of the signed Fund, 0 where `who` sent it
    event Funded(address indexed token, address indexed who, address indexed market, uint96 amount, uint128 balance, uint128 free, bytes32 order);

    /// @notice An account at a market leaves at `exitAt`, or stays (0). `exits` is the nonce the next signed Exit needs.
    event ExitChanged(address indexed token, address indexed who, address indexed market, uint40 exitAt, uint88 exits);

    /// @notice `amount` left the account, of which `fee` went to the free account of `sender` and the rest to `to`.
    /// @param order struct hash of the signed Withdraw, 0 where `who` sent it
    event Withdrawn(
        address indexed token,
        address indexed who,
        address indexed market,
        address to,
        uint96 amount,
        uint96 fee,
        address sender,
        uint128 balance,
        bytes32 order
    );

    /// @notice `who` used up these nonces without using them.
    event NoncesVoided(address indexed who, uint256 indexed word, uint256 mask);

    error TokenNotListed(address token);
    error TransferMismatch(address token, uint256 expected, uint256 balance);
    error BalanceTooLow(address token, address who, address market, uint256 balance, uint256 needed);
    error NotAMarket(address market);
    error StillHeld(address token, address who, address market, uint40 exitAt);
    error BadRecipient(address to);
    error FeeAboveAmount(uint96 fee, uint96 amount);
    error DeadlinePassed(uint40 deadline);
    error NonceUsed(address who, uint256 nonce);
    error NonceNotNext(uint256 nonce, uint256 next);
    error InvalidSignature(address signer);

    /// @notice Moves `amount` of the sender's tokens to the account of `who` at `market` (0: the free account).
    function deposit(address token, address who, address market, uint96 amount) external;

    /// @notice Like deposit, of `owner`'s tokens by an EIP-2612 permit, into its own free account. Anyone may send it.
    /// Fails where the permit fails, so that an allowance that is already there never moves.
    function depositWithPermit(address token, address owner, uint96 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s) external;

    /// @notice Like depositWithPermit, by an EIP-3009 authorisation to receive.
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
    ) external;

    /// @notice Moves from the sender's free account to its account at `market`, and takes back a notice to leave.
    function fund(address token, address market, uint96 amount) external;

    /// @notice The same for whoever signed it.
    function fundSigned(Fund calldata order, bytes calldata signature) external;

    /// @notice Gives notice (`on`) that the sender's account at `market` leaves in a day, or takes it back.
    /// A second notice does not prolong the first.
    function exit(address token, address market, bool on) external;

    /// @notice The same for whoever signed it.
    function exitSigned(Exit calldata order, bytes calldata signature) external;

    /// @notice Pays out from the sender's free account (`market` 0), or from one at a market a day after its notice.
    function withdraw(address token, address market, uint96 amount, address to) external;

    /// @notice The same for whoever signed it; from an account at a market also at once, where the market, or an
    /// operator of it, signed `Allow(hash of the Withdraw)` or sends the transaction. Empty `allow`: after the notice.
    function withdrawSigned(Withdraw calldata order, bytes calldata signature, bytes calldata allow) external;

    /// @notice Uses up nonces of Fund and Withdraw that the sender signed and no longer wants: bit i of `mask` is
    /// nonce `256 * word + i`.
    function voidNonces(uint256 word, uint256 mask) external;

    /// @notice `exitAt`: 0, or when the account leaves. `exits`: the nonce that the next signed Exit needs.
    function account(address token, address who, address market) external view returns (uint128 balance, uint40 exitAt, uint88 exits);

    /// @notice Whether `who` has used up a nonce of Fund and Withdraw.
    function nonceUsed(address who, uint256 nonce) external view returns (bool);

    /// @notice Whether deposits in this token are taken; set at deployment for ever.
    function isListed(address token) external view returns (bool);

    // ---------------------------------------------------------------------------------------------- bookings

    /// @notice `amount` moved from the rider's account at `market` into a booking; `until` as in State.OPEN.
    event Opened(
        bytes32 indexed need,
        address indexed rider,
        address indexed vehicle,
        bytes32 bid,
        address owner,
        address market,
        address token,
        uint96 amount,
        uint40 until
    );

    /// @notice An item of a batch was left out. `reason` is one of the errors below, with its arguments.
    event Skipped(bytes32 indexed need, uint256 index, bytes reason);

    /// @notice The start code was shown.
    event Started(bytes32 indexed need, uint40 until);

    /// @notice The rider leaves; `free` where the vehicle was late.
    event Left(bytes32 indexed need, bool free, uint40 until);

    /// @notice The vehicle says that nobody came.
    event NoShown(bytes32 indexed need, uint40 until);

    /// @notice `by` disputes; `state` is DISPUTED_FEE or DISPUTED_ALL.
    event Disputed(bytes32 indexed need, address indexed by, State state, uint40 until, bytes32 evidence);

    /// @notice Part of a booking moved and it stays as it was: `paid` to the payees, of which `toMarket` to the market,
    /// `toVehicle` to the vehicle and the rest to the owner, each to its free account; `refunded` to the rider's account at the market.
    event Moved(bytes32 indexed need, uint96 paid, uint96 refunded, uint96 toMarket, uint96 toVehicle);

    /// @notice All that was left of a booking moved, as in Moved, and it is closed for ever.
    event Closed(bytes32 indexed need, Cause cause, uint96 paid, uint96 refunded, uint96 toMarket, uint96 toVehicle);

    /// @notice The need can no longer be opened.
    event Revoked(bytes32 indexed need, address indexed rider);

    error NeedTaken(bytes32 need, State state);
    error OpenTooLate(uint40 openBy);
    error BidExpired(uint40 expires);
    error BidAboveMaximum(uint96 amount, uint96 maxAmount);
    error OutOfRange(bytes32 field, uint256 value, uint256 least, uint256 most);
    error PayeesDiffer(address vehicle, address owner, uint16 vehicleBps);
    error NotTheBooking(bytes32 need, bytes32 bid);
    error WrongState(bytes32 need, State state);
    error TooEarly(bytes32 need, uint40 from);
    error TooLate(bytes32 need, uint40 until);
    error WrongCode(bytes32 need);
    error NothingToMove(bytes32 need);
    error MoreThanAmount(bytes32 need, uint256 total, uint96 amount);
    error AboveCap(bytes32 need, uint96 toPayee, uint96 cap);
    error NotPacked(uint256 length);
    error ItemFailed(uint256 index, bytes reason);

    /// @notice Opens a booking: the bid's amount moves from the rider's account at the market into it. Anyone may send
    /// it; an operator of the market, where the need does not say `choose`, needs no Pick.
    /// @dev Fails when the need was ever opened or revoked; now >= openBy or expires; amount > maxAmount; pickupBy is
    /// past or after serviceBy; serviceBy is more than 90 days ahead; answerFor or disputeFor is not 10 s to 30 days or
    /// ruleFor not 10 s to 90 days; cancelBps > 5,000, marketBps > 3,000, silentBps > 10,000, marketBps + vehicleBps >
    /// 10,000; owner and vehicleBps are not those of the vehicle's record, or there is none and the owner is not the
    /// vehicle itself; the rider's account does not hold the amount; a signature is missing.
    function open(Opening calldata opening) external;

    /// @notice Opens many. Items that fail are left out with Skipped; with `all`, one that fails undoes them all.
    /// @return opened how many
    function openBatch(Opening[] calldata openings, bool all) external returns (uint256 opened);

    /// @notice Pays all that is left, against the end code or the rider's receipt for the whole amount. From any state but CLOSED.
    function settle(Settlement calldata settlement) external;

    /// @notice Settles many; items that fail are left out with Skipped.
    /// @return settled how many
    function settleBatch(Settlement[] calldata settlements) external returns (uint256 settled);

    /// @notice Settles many by their end codes, all under the same rules, each in 171 bytes as Packed says; items that fail are
    /// left out with Skipped: with a wrong code as WrongState NONE, of a need that never was.
    /// @return settled how many
    function settlePacked(Rules calldata rules, bytes calldata items) external returns (uint256 settled);

    /// @notice Pays up to `released` in sum, by the rider's Receipt, and gives back up to `refunded` in sum, by the Refund
    /// of vehicle or owner. A sum that is not above what already moved is left alone and needs no signature. Closes the
    /// booking when the two add up to its amount: an agreed split is both at once. From any state but CLOSED.
    function move(Agreement calldata agreement, uint96 released, bytes calldata receipt, uint96 refunded, bytes calldata refund) external;

    /// @notice Shows the start code, keccak(start) = codes: OPEN, LEAVING_*, NOSHOW and DISPUTED_FEE become STARTED.
    function start(Agreement calldata agreement, bytes32 code) external;

    /// @notice The rider leaves an OPEN booking: by pickupBy + 5 minutes with the fee, later without.
    function leave(Agreement calldata agreement, bytes calldata signature) external;

    /// @notice Vehicle or owner says, from pickupBy on, that nobody came to an OPEN booking.
    function noShow(Agreement calldata agreement, bytes calldata signature) external;

    /// @notice The rider disputes a NOSHOW or STARTED, vehicle or owner a LEAVING_FREE; `evidence` is a hash.
    function dispute(Agreement calldata agreement, bytes32 evidence, bytes calldata signature) external;

    /// @notice The arbiter gives `toPayee` of what is disputed to the payees and the rest of the booking to the rider.
    function rule(Agreement calldata agreement, uint96 toPayee, bytes calldata signature) external;

    /// @notice Closes a booking whose `until` has come, as State says. Anyone may.
    function finish(Agreement calldata agreement) external;

    /// @notice Finishes many; items that fail are left out with Skipped.
    /// @return finished how many
    function finishBatch(Agreement[] calldata agreements) external returns (uint256 finished);

    /// @notice The rider kills a need that was never opened.
    function revoke(Need calldata need, bytes calldata signature) external;

    /// @notice Where a booking stands.
    /// @param need hash of the need
    /// @return state NONE if never opened
    /// @return until when the state's own acts end
    /// @return bid first 26 bytes of the hash of the bid it was opened with; 0 if it was revoked
    /// @return released paid so far by part receipts (not what closing it paid: that is in its Closed)
    /// @return refunded given back so far by part refunds
    function booking(bytes32 need) external view returns (State state, uint40 until, bytes26 bid, uint96 released, uint96 refunded);

    /// @notice The struct hash of Need: its id.
    function hashNeed(Need calldata need) external pure returns (bytes32);

    /// @notice The struct hash of Bid for a need.
    function hashBid(bytes32 need, Bid calldata bid) external pure returns (bytes32);

    // ---------------------------------------------------------------------------------------------- channels

    /// @notice `deposit` moved from the payer's account at `market` into a channel that closes at `closeAt`, if not before.
    event ChannelOpened(
        bytes32 indexed channel,
        address indexed payer,
        address indexed vehicle,
        address owner,
        address market,
        address token,
        uint96 deposit,
        uint40 closeAt
    );

    /// @notice `added` more, which makes `deposit` in all.
    event ToppedUp(bytes32 indexed channel, uint96 added, uint96 deposit);

    /// @notice `paid` to the payees, as in Moved, which makes `claimed` in all.
    event Redeemed(bytes32 indexed channel, uint96 paid, uint96 toMarket, uint96 toVehicle, uint96 claimed);

    /// @notice The payer closes: the payee redeems by `closeAt`, or whenever it can before somebody finishes.
    event ChannelClosing(bytes32 indexed channel, uint40 closeAt);

    /// @notice Closed for ever; `refunded` went back to the payer's account at the market.
    event ChannelClosed(bytes32 indexed channel, uint96 refunded);

    error ChannelTaken(bytes32 channel);
    error ChannelNotOpen(bytes32 channel);
    error ClaimedMore(bytes32 channel, uint96 claimed, uint96 discharged);

    /// @notice Opens a channel by the payer's OpenChannel: the deposit moves from its account at the market (0: its free
    /// account) into it. A channel opens once.
    /// @dev Fails when grace is not 10 s to 30 days, `until` not between a grace and 90 days ahead; marketBps > 3,000, or > 0 without a
    /// market; marketBps + vehicleBps > 10,000; owner and vehicleBps are not on record, as in open; the account does not hold the deposit.
    function openChannel(Channel calldata channel_, uint96 deposit_, bytes calldata signature) external;

    /// @notice Raises the deposit of a channel that is not over to `deposit_` in all, by the payer's TopUp.
    function topUp(Channel calldata channel_, uint96 deposit_, bytes calldata signature) external;

    /// @notice Pays what the payer's voucher says, less what was paid before; no more than the deposit. Anyone may, until the channel is closed.
    function redeem(Redemption calldata redemption) external;

    /// @notice Redeems many; items that fail are left out with Skipped.
    /// @return redeemed how many
    function redeemMany(Redemption[] calldata redemptions) external returns (uint256 redeemed);

    /// @notice The payer closes after the grace, by its CloseChannel.
    function closeChannel(Channel calldata channel_, bytes calldata signature) external;

    /// @notice The payee, vehicle or owner, closes at once by its Discharge: `claimed` in all is all it wants. Where that is more than
    /// was paid so far, the payer's voucher for it is paid first; where it is less, the Discharge is an old one and fails.
    function discharge(Channel calldata channel_, uint96 claimed, bytes calldata signature, bytes calldata voucher) external;

    /// @notice Closes a channel whose closeAt has come; what nobody redeemed goes back to the payer. Anyone may.
    function finishChannel(Channel calldata channel_) external;

    /// @notice Where a channel stands, by the struct hash of its Channel.
    function channel(bytes32 id) external view returns (ChannelState state, uint96 deposit_, uint96 claimed, uint40 closeAt);

    // ---------------------------------------------------------------------------- vehicles and operators

    /// @notice `nonce` is the one the record's next change needs.
    event Joined(address indexed vehicle, address indexed owner, uint16 vehicleBps, uint40 until, uint256 nonce);
    event HandedOver(address indexed vehicle, address indexed owner, address indexed from, uint16 vehicleBps, uint40 until, uint256 nonce);
    event OperatorSet(address indexed market, address indexed operator, uint40 until, uint256 nonce);

    error AlreadyJoined(address vehicle, address owner, uint40 until);
    error NotJoined(address vehicle);
    error EndsInThePast(uint40 until);

    /// @notice A vehicle without a standing record takes an owner, who receives its earnings. By the vehicle's signature.
    /// A vehicle that never joined, or whose record has ended, is its own owner with any share: it needs no call to work.
    function join(Membership calldata membership, bytes calldata signature) external;

    /// @notice The current owner passes the vehicle on, or changes share and end. The vehicle's own key cannot.
    function handover(Membership calldata membership, bytes calldata signature) external;

    /// @notice A market lists a key that acts for it, or revokes one.
    function setOperator(Operator calldata operator_, bytes calldata signature) external;

    /// @notice The vehicle's payee; owner 0 if it is its own. `nonce` is what Join or Handover needs next.
    function vehicle(address vehicle_) external view returns (address owner, uint16 vehicleBps, uint40 until, uint256 nonce);

    /// @notice `nonce` is what Operator needs next.
    function operator(address market, address operator_) external view returns (uint40 until, uint256 nonce);
}
