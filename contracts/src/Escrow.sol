// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {Accounts} from "./Accounts.sol";
import {Channels} from "./Channels.sol";
import {Claims} from "./Claims.sol";
import {Opens} from "./Opens.sol";
import {Settles} from "./Settles.sol";

/// @title The escrow of marketd
/// @notice One contract for all markets, riders and vehicles of a chain; what it promises is in IEscrow.
/// `multicall` does several of its calls in one transaction, all or none: a permit and a fund, say.
contract Escrow is Opens, Settles, Claims, Channels, Multicall {
    /// @param tokens standard ERC-20s whose deposits are taken: no fee on transfer, no rebasing
    constructor(address[] memory tokens) Accounts(tokens) {}
}
