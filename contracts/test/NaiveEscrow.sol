// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

/// @title An escrow as one writes it first, for the gas table
/// @notice A struct in storage, money pulled at opening and pushed at the end. The rider alone releases; nobody else's word counts, and
/// there are no signatures, windows, shares or disputes. Never deployed.
contract NaiveEscrow {
    using SafeERC20 for IERC20;

    struct Booking {
        address rider;
        address vehicle;
        address owner;
        address market;
        address arbiter;
        IERC20 token;
        uint256 amount;
        uint256 deadline;
        bool paid;
    }

    mapping(bytes32 => Booking) public bookings;

    event Opened(bytes32 indexed id, address indexed rider, address indexed vehicle, uint256 amount);
    event Settled(bytes32 indexed id, uint256 amount);

    function open(bytes32 id, Booking calldata booking) external {
        require(bookings[id].rider == address(0) && booking.rider == msg.sender && !booking.paid, "no");
        bookings[id] = booking;
        emit Opened(id, booking.rider, booking.vehicle, booking.amount);
        booking.token.safeTransferFrom(msg.sender, address(this), booking.amount);
    }

    function settle(bytes32 id) external {
        Booking storage booking = bookings[id];
        require(booking.rider == msg.sender && !booking.paid, "no");
        booking.paid = true;
        emit Settled(id, booking.amount);
        booking.token.safeTransfer(booking.owner, booking.amount);
    }
}
