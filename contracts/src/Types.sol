// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

// What people sign, and what they hand to the contract with it. Amounts are base units of the token, times are unix
// seconds, shares are basis points (1/10,000). Field names and order are those of the EIP-712 types, with two savings
// of calldata: a Need carries the hash of its Trip instead of its texts, and a Bid leaves out its first signed field,
// `need`, which is always the hash of the Need it stands beside.

/// What a market promises about a booking. `answerFor`, `disputeFor`, `ruleFor` are seconds.
struct Rules {
    address token;
    address market;
    address arbiter;
    uint16 marketBps; // of every payment, to the market
    uint16 cancelBps; // of what is left, to the payee, where the rider leaves late or never comes
    uint16 silentBps; // of what is in dispute, to the payee, where the arbiter never rules
    uint32 answerFor; // how long the vehicle has to answer a rider who leaves
    uint32 disputeFor; // how long the rider has to dispute a claim
    uint32 ruleFor; // how long the arbiter has
}

/// What a rider wants and the most it may cost. Its EIP-712 struct hash is its id everywhere.
struct Need {
    address rider;
    uint96 maxAmount;
    uint40 openBy; // after this second nobody can open it
    uint40 serviceBy; // when the trip should be over at the latest
    bool choose; // true: the rider picks the bid; false: the market does
    bytes32 codes; // keccak(keccak(end)): see start and settle
    bytes32 trip; // struct hash of Trip
    Rules rules;
}

/// What a vehicle offers for a need; the amount is exactly what is paid.
struct Bid {
    address vehicle;
    address owner;
    uint96 amount;
    uint16 vehicleBps; // of every payment, to the vehicle's own account; the owner gets the remainder
    uint40 pickupBy;
    uint40 expires; // after this second it cannot be opened
}

/// A need and the bid it was opened with: what every later call on a booking hands in, checked against its slot.
struct Agreement {
    Need need;
    Bid bid;
}

/// A booking to open. Signatures are 65 bytes, 64 bytes (EIP-2098) or whatever an ERC-1271 wallet takes; one whose
/// signer sends the transaction itself may be empty.
struct Opening {
    Agreement agreement;
    bytes needSignature; // Need, by the rider
    bytes bidSignature; // Bid, by the vehicle
    bytes pickSignature; // Pick: by the rider where the need says `choose`, else by the market or one of its operators
}

/// A booking to pay in full. `proof` is the end code (32 bytes), or the rider's signature of Receipt(need, bid.amount).
struct Settlement {
    Agreement agreement;
    bytes proof;
}

/// Money that flows in small steps: the payer signs how much it owes so far, the payee cashes the last such voucher. Its
/// EIP-712 struct hash is its id. `market` may be 0: two machines, and nobody between them.
struct Channel {
    address token;
    address payer;
    address vehicle;
    address owner;
    address market; // the payer's account there, or its free account, pays and gets back
    uint16 vehicleBps; // of every payment, to the vehicle's own account; the owner gets the remainder
    uint16 marketBps; // of every payment, to the market
    uint32 grace; // how long the payee has to redeem once the payer closes
    uint40 until; // when it closes though nobody asks
    uint64 salt; // tells apart channels that are equal otherwise
}

/// A voucher to redeem: the payer's signature of Voucher(channel, claimed); claimed is all that is owed so far.
struct Redemption {
    Channel channel;
    uint96 claimed;
    bytes voucher;
}

/// Money from a free account to the same person's account at a market.
struct Fund {
    address token;
    address from;
    address market;
    uint96 amount;
    uint256 nonce; // any number not used before by `from` for a Fund or Withdraw; neighbours share a storage slot
    uint40 deadline;
}

/// Money out of the contract: `amount` leaves the account, `to` receives `amount - fee`, the sender of the transaction
/// earns `fee` in its free account.
struct Withdraw {
    address token;
    address from;
    address market;
    uint96 amount;
    address to;
    uint96 fee;
    uint256 nonce;
    uint40 deadline;
}

/// Notice that an account at a market leaves (`on`) or stays after all. `nonce` is the account's `exits`.
struct Exit {
    address token;
    address from;
    address market;
    bool on;
    uint256 nonce;
}

/// A vehicle's payee. Signed as Join by a vehicle without a standing record, as Handover by its current owner.
struct Membership {
    address vehicle;
    address owner;
    uint16 vehicleBps;
    uint40 until; // the record ends at this second; the vehicle is then its own owner again
    uint256 nonce; // the record's number of changes so far
}

/// A key that acts for a market until a time.
struct Operator {
    address market;
    address operator;
    uint40 until; // 0 revokes
    uint256 nonce; // the number of changes so far
}

/// Where a booking stands. `until` is when the state's own acts end and `finish` begins.
enum State {
    NONE, //         0 never opened
    OPEN, //         1 until serviceBy + disputeFor, then all to the rider
    LEAVING_FEE, //  2 the rider leaves, in time for the vehicle; then F = cancelBps of what is left to the payee
    LEAVING_FREE, // 3 the rider leaves, the vehicle is late; then all to the rider
    NOSHOW, //       4 the vehicle says that nobody came; then F to the payee
    STARTED, //      5 the start code was shown; then all to the payee
    DISPUTED_FEE, // 6 the arbiter may give up to F; silent: silentBps of F
    DISPUTED_ALL, // 7 the arbiter may give up to all; silent: silentBps of all
    CLOSED //        8 for ever; also a need that was revoked
}

/// Where a channel stands.
enum ChannelState {
    NONE, //  0 never opened
    OPEN, //  1 vouchers are taken, also after closeAt, until somebody finishes it
    CLOSED // 2 for ever
}

/// What closed a booking.
enum Cause {
    CODE, //    0 the end code
    RECEIPT, // 1 the rider's receipt for all of it
    SPLIT, //   2 part receipts and refunds that add up
    TIME, //    3 finish, after a window nobody used
    RULING //   4 the arbiter
}

// A whole, in basis points.
uint16 constant BPS = 10_000;

// What may be agreed on. Seconds, basis points.
uint256 constant AHEAD_MOST = 90 days; // serviceBy of a need, until of a channel
uint256 constant WINDOW_LEAST = 10 seconds;
uint256 constant WINDOW_MOST = 30 days; // answerFor, disputeFor, grace
uint256 constant RULING_MOST = 90 days;
uint256 constant CANCEL_MOST = 5_000;
uint256 constant MARKET_MOST = 3_000;
