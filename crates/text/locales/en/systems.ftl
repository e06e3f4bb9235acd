### Systems: system-<contract key>.

system-email = Official e-mail
system-qlvb = Document management (QLVB)
system-one_stop = One-stop service desk
system-public_service = Online public services
system-reporting = Reporting information system
system-personnel = Personnel records
system-monthly_evaluation = Monthly evaluation
system-party_handbook = Electronic party member handbook
system-server = Servers
system-network_device = Network devices
system-computer = Computers
system-wifi = Wireless network (wifi)
system-other = { $name }
