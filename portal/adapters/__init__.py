"""What stands at the doors of `portal/ports.py`: folders, and the demo's suppliers and bank."""
