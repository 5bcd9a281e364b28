"""What every action of the table does: functions of the window it is done in."""
