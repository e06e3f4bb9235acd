### Branch of a unit: branch-<key>.

branch-party = Party
branch-state = Government
branch-council = People's Council
branch-front = Fatherland Front and mass organisations
branch-school = Schools
branch-health = Health
branch-service = Other public service units
