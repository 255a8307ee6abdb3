// Prints the ERC-7730 descriptor of a deployment: how a wallet that knows it shows what people sign here.
//
//   node scripts/descriptors.mjs 1 0x… > eip712-marketd.json        chain id, address of the escrow
import { types, fields } from "./types.mjs";

const [chainId, address] = process.argv.slice(2);
if (!/^\d+$/.test(chainId ?? "") || !/^0x[0-9a-fA-F]{40}$/.test(address ?? "")) {
  console.error("usage: node scripts/descriptors.mjs CHAIN-ID ESCROW-ADDRESS");
  process.exit(1);
}

const intents = {
  Need: "Order a trip", Bid: "Offer a trip", Pick: "Pick an offer", Receipt: "Pay for a trip", Refund: "Give back", Leave: "Leave a trip",
  NoShow: "Nobody came", Dispute: "Dispute", Ruling: "Rule on a dispute", OpenChannel: "Open a payment channel", TopUp: "Top up a payment channel",
  Voucher: "Pay in a channel", CloseChannel: "Close a payment channel", Discharge: "End a payment channel at once", Fund: "Put money at a market",
  Withdraw: "Withdraw", Allow: "Allow a withdrawal", Exit: "Give notice to a market", Revoke: "Take back an order", Join: "Earn for an owner",
  Handover: "Hand a vehicle over", Operator: "Appoint an operator",
};

// What a field is called, and how it looks, by its name; what is not named here is a hash or a number that says nothing to people.
const share = { format: "unit", params: { base: "%", decimals: 2 } };
const time = { format: "date", params: { encoding: "timestamp" } };
const looks = {
  what: ["What", { format: "raw" }], from: ["From", { format: "raw" }], to: ["To", { format: "raw" }], when: ["When", { format: "raw" }],
  maxAmount: ["At most", "amount"], amount: ["Amount", "amount"], fee: ["Fee to the sender", "amount"], deposit: ["Deposit in all", "amount"],
  released: ["Paid in all", "amount"], refunded: ["Given back in all", "amount"], toPayee: ["To the payees", "amount"], claimed: ["Owed in all", "amount"],
  openBy: ["Open by", time], serviceBy: ["Done by", time], pickupBy: ["Pickup by", time], expires: ["Holds until", time], until: ["Until", time], deadline: ["Holds until", time],
  marketBps: ["Market's share", share], vehicleBps: ["Vehicle's share", share], cancelBps: ["Fee for leaving", share], silentBps: ["Payees' share if the arbiter is silent", share],
  grace: ["Time to redeem", { format: "duration" }], answerFor: ["Time to answer", { format: "duration" }], disputeFor: ["Time to dispute", { format: "duration" }], ruleFor: ["Time to rule", { format: "duration" }],
  market: ["Market", "who"], arbiter: ["Arbiter", "who"], vehicle: ["Vehicle", "who"], owner: ["Owner", "who"], payer: ["Payer", "who"], rider: ["Rider", "who"], operator: ["Operator", "who"],
  on: ["Leave", { format: "raw" }], choose: ["I pick the offer myself", { format: "raw" }],
};

function shown(type, prefix = "", token = tokenOf(type)) {
  return types[type].flatMap(({ name, type: of }) => {
    const path = prefix + name;
    if (types[of]) return shown(of, `${path}.`, token);
    if (!looks[name]) return [];
    const [label, look] = looks[name];
    if (look === "who" || of === "address") return [{ path, label, format: "addressName", params: { types: ["eoa", "wallet", "contract"] } }];
    if (look !== "amount") return [{ path, label, ...look }];
    return [token ? { path, label, format: "tokenAmount", params: { tokenPath: token } } : { path, label: `${label}, in base units`, format: "raw" }];
  });
}

// The path of the token that a type's amounts are in, if it says so.
function tokenOf(type, prefix = "") {
  for (const { name, type: of } of types[type]) {
    if (name === "token") return prefix + name;
    const inner = types[of] && tokenOf(of, `${prefix}${name}.`);
    if (inner) return inner;
  }
}

function schema(primaryType) {
  const reached = {};
  const reach = (name) => {
    reached[name] = types[name];
    for (const field of types[name]) if (types[field.type] && !reached[field.type]) reach(field.type);
  };
  reach(primaryType);
  return { primaryType, types: { EIP712Domain: fields("string name,string version,uint256 chainId,address verifyingContract"), ...reached } };
}

const format = (type) => {
  const list = shown(type);
  return { intent: intents[type], fields: list, required: list.map(({ path }) => path) };
};

console.log(JSON.stringify({
  $schema: "https://eips.ethereum.org/assets/eip-7730/erc7730-v1.schema.json",
  context: { eip712: { domain: { name: "marketd Escrow", version: "1" }, deployments: [{ chainId: Number(chainId), address }], schemas: Object.keys(intents).map(schema) } },
  metadata: { owner: "marketd", info: { legalName: "marketd", url: "https://github.com/marketd/marketd" } },
  display: { formats: Object.fromEntries(Object.keys(intents).map((type) => [type, format(type)])) },
}, null, 1));
