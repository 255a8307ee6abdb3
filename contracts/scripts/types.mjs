// Every EIP-712 type of the market, as one table. Field names are as signed; times are in seconds.
const table = `
Rules(address token,address market,address arbiter,uint16 marketBps,uint16 cancelBps,uint16 silentBps,uint32 answerFor,uint32 disputeFor,uint32 ruleFor)
Trip(string what,string from,string to,string when,bytes32 data)
Place(int32 latE7,int32 lngE7)
Details(bytes32 blind,uint8 service,Place[] stops,uint40 earliest,uint40 latest,uint16 seats,uint32 massGrams,uint32 volumeMl,uint256 options,bytes32 notes)
Need(address rider,uint96 maxAmount,uint40 openBy,uint40 serviceBy,bool choose,bytes32 codes,Trip trip,Rules rules)
Bid(bytes32 need,address vehicle,address owner,uint96 amount,uint16 vehicleBps,uint40 pickupBy,uint40 expires)
Pick(bytes32 need,bytes32 bid)
Receipt(bytes32 need,uint96 released)
Refund(bytes32 need,uint96 refunded)
Leave(bytes32 need)
NoShow(bytes32 need)
Dispute(bytes32 need,bytes32 evidence)
Ruling(bytes32 need,uint96 toPayee)
Channel(address token,address payer,address vehicle,address owner,address market,uint16 vehicleBps,uint16 marketBps,uint32 grace,uint40 until,uint64 salt)
OpenChannel(Channel channel,uint96 deposit)
TopUp(bytes32 channel,uint96 deposit)
Voucher(bytes32 channel,uint96 claimed)
CloseChannel(bytes32 channel)
Discharge(bytes32 channel,uint96 claimed)
Fund(address token,address from,address market,uint96 amount,uint256 nonce,uint40 deadline)
Withdraw(address token,address from,address market,uint96 amount,address to,uint96 fee,uint256 nonce,uint40 deadline)
Allow(bytes32 withdraw)
Exit(address token,address from,address market,bool on,uint256 nonce)
Revoke(bytes32 need)
Join(address vehicle,address owner,uint16 vehicleBps,uint40 until,uint256 nonce)
Handover(address vehicle,address owner,uint16 vehicleBps,uint40 until,uint256 nonce)
Operator(address market,address operator,uint40 until,uint256 nonce)
Status(bytes32 need,uint8 phase,int32 latE7,int32 lngE7,uint40 at,bytes32 previous)
`;

// fields("address token,uint96 amount") → [{type: "address", name: "token"}, …]
export function fields(list) {
  return list.split(",").map((field) => {
    const [type, name] = field.split(" ");
    return { type, name };
  });
}

export const types = Object.fromEntries(
  table.trim().split("\n").map((line) => {
    const [, name, list] = /^(\w+)\((.*)\)$/.exec(line);
    return [name, fields(list)];
  }),
);
