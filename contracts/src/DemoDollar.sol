// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title Play money for development chains
/// @notice An ordinary ERC-20 with EIP-2612 permits and 6 decimals. Only the minter, a faucet, makes more of it.
contract DemoDollar is ERC20Permit {
    address public immutable minter;

    error NotMinter(address sender);

    constructor(address minter_) ERC20("Demo Dollar", "DUSD") ERC20Permit("Demo Dollar") {
        minter = minter_;
    }

    function decimals() public pure override returns (uint8) {
        return 6;
    }

    function mint(address to, uint256 amount) external {
        if (msg.sender != minter) revert NotMinter(msg.sender);
        _mint(to, amount);
    }
}
