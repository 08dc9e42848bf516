import WardenLab

print("trailwarden-lab: nothing here yet")
