// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Accounts} from "./Accounts.sol";
import {IEscrow} from "./IEscrow.sol";
import {BPS} from "./Types.sol";

/// @title How a payment is shared, and where money goes back to
abstract contract Payments is IEscrow, Accounts {
    /// Splits exactly: shares are rounded down, the owner gets the remainder. Arguments one by one, as a struct in memory
    /// costs every payment a thousand gas.
    function _pay(
        address token,
        address market,
        uint16 marketBps,
        address vehicle_,
        uint16 vehicleBps,
        address owner,
        uint96 amount
    ) internal returns (uint96 toMarket, uint96 toVehicle) {
        if (amount == 0) return (0, 0);
        toMarket = _share(amount, marketBps);
        toVehicle = _share(amount, vehicleBps);
        uint96 toOwner;
        unchecked {
            toOwner = amount - toMarket - toVehicle; // the two shares are of one whole: see open and openChannel
        }
        if (toMarket != 0) _credit(_account(token, market, address(0)), toMarket);
        if (toVehicle != 0) _credit(_account(token, vehicle_, address(0)), toVehicle);
        if (toOwner != 0) _credit(_account(token, owner, address(0)), toOwner);
    }

    /// Back into the account that the money came from.
    function _refund(address token, address payer, address market, uint96 amount) internal {
        if (amount != 0) _credit(_account(token, payer, market), amount);
    }

    /// Counts an item of a batch, or logs why it was left out.
    function _tally(bytes32 id, uint256 index, bytes memory why) internal returns (uint256 done) {
        if (why.length == 0) return 1;
        emit Skipped(id, index, why);
    }

    /// By the vehicle or its owner.
    function _requireSignedByPayee(address vehicle_, address owner, bytes32 structHash, bytes calldata signature) internal view {
        if (!_isSignedByEither(vehicle_, owner, structHash, signature)) revert InvalidSignature(vehicle_);
    }

    function _share(uint96 amount, uint16 bps) internal pure returns (uint96) {
        unchecked {
            return uint96(uint256(amount) * bps / BPS);
        }
    }
}
