// The chain, asked by JSON-RPC: nothing here comes from the market's server but the addresses.
import { createPublicClient, http, parseAbi, type Address, type Hex } from "viem";
import type { Schemas } from "./rest.js";

const escrow = parseAbi([
  "function account(address token,address who,address market) view returns (uint128 balance,uint40 exitAt,uint88 exits)",
  "function booking(bytes32 need) view returns (uint8 state,uint40 until,bytes26 bid,uint96 released,uint96 refunded)",
  "function vehicle(address vehicle) view returns (address owner,uint16 vehicleBps,uint40 until,uint256 nonce)",
  "event Opened(bytes32 indexed need,address indexed rider,address indexed vehicle,bytes32 bid,address owner,address market,address token,uint96 amount,uint40 until)",
  "event Closed(bytes32 indexed need,uint8 cause,uint96 paid,uint96 refunded,uint96 toMarket,uint96 toVehicle)",
]);
const erc20 = parseAbi(["function balanceOf(address) view returns (uint256)"]);

export const bookingClosed = 8;
export const freeAccount: Address = "0x0000000000000000000000000000000000000000";

/** Chain reads one market's contract. */
export class Chain {
  private client;

  constructor(private facts: Schemas["Chain"]) {
    this.client = createPublicClient({ transport: http(facts.rpc_url) });
  }

  id = () => this.client.getChainId();

  /** balance of an account at the contract; of the free account without a market. */
  async balance(who: string, market: string = freeAccount): Promise<bigint> {
    const args = [this.facts.token.address as Address, who as Address, market as Address] as const;
    return (await this.read("account", args))[0];
  }

  tokens(who: string): Promise<bigint> {
    return this.client.readContract({ abi: erc20, address: this.facts.token.address as Address, functionName: "balanceOf", args: [who as Address] });
  }

  async booking(need: string) {
    const [state, until, bid, released, refunded] = await this.read("booking", [need as Hex]);
    return { state, until, bid, released, refunded };
  }

  async ownerOf(vehicle: string): Promise<Address> {
    return (await this.read("vehicle", [vehicle as Address]))[0];
  }

  /** opened are all logs that opened a need: there is never more than one. */
  opened(need: string) {
    return this.client.getContractEvents({ abi: escrow, address: this.escrow, eventName: "Opened", args: { need: need as Hex }, fromBlock: 0n });
  }

  closed(need: string) {
    return this.client.getContractEvents({ abi: escrow, address: this.escrow, eventName: "Closed", args: { need: need as Hex }, fromBlock: 0n });
  }

  private get escrow(): Address {
    return this.facts.contracts.escrow as Address;
  }

  private read<F extends "account" | "booking" | "vehicle">(functionName: F, args: any): Promise<any> {
    return this.client.readContract({ abi: escrow, address: this.escrow, functionName, args } as any);
  }
}
