"""Prints two accounts whose passwords john must find: easy.py bcrypt|sha512crypt. One has its login
for a password (--single), the other the commonest of all (--wordlist)."""
import random, sys
from plant import crypted

chance = random.Random(1)
for login, password in (("easylogin", "easylogin"), ("easylist", "123456")):
    print(f"{login}:{crypted(password, sys.argv[1], 0, chance)[0]}:1000:100:{login}:/home/{login}:/bin/sh")
