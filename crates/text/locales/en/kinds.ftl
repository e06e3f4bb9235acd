### Account kinds: kind-<key>; administrative rights: privileged-<true|false>.

kind-personal = Personal account
kind-function = Function account
kind-organisation = Organisation account
kind-service = Service account
kind-break_glass = Emergency account

privileged-true = Administrator account
privileged-false = User account
