//! A mail server of one's own: Postfix as an ordinary process in a temporary folder, on a free loopback port,
//! delivering to a folder, gone when the test ends. Postfix starts as root alone.

use std::fs;
use std::io::Write as _;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

const PROGRAM: &str = "/usr/sbin/postfix";

/// Who mail is delivered as.
const NOBODY: &str = "65534";

/// The services of a server that takes mail and delivers it here: name, type, private, limit of processes, command.
const SERVICES: &[(&str, &str, &str, &str, &str)] = &[
    ("pickup", "unix", "n", "1", "pickup"),
    ("cleanup", "unix", "n", "0", "cleanup"),
    ("qmgr", "unix", "n", "1", "qmgr"),
    ("tlsmgr", "unix", "-", "1", "tlsmgr"),
    ("rewrite", "unix", "-", "-", "trivial-rewrite"),
    ("bounce", "unix", "-", "0", "bounce"),
    ("defer", "unix", "-", "0", "bounce"),
    ("trace", "unix", "-", "0", "bounce"),
    ("flush", "unix", "n", "0", "flush"),
    ("proxymap", "unix", "-", "-", "proxymap"),
    ("error", "unix", "-", "-", "error"),
    ("retry", "unix", "-", "-", "error"),
    ("discard", "unix", "-", "-", "discard"),
    ("virtual", "unix", "-", "-", "virtual"),
    ("anvil", "unix", "-", "1", "anvil"),
    ("postlog", "unix-dgram", "n", "1", "postlogd"),
];

/// A mail server of one test's own, for the domain `state.test`.
#[derive(Debug)]
pub struct Postfix {
    folder: TempDir,
    port: u16,
}

impl Postfix {
    /// The address it puts off with "later".
    pub const PUT_OFF: &'static str = "sau@state.test";

    /// Starts one that knows these mailboxes (`an` is `an@state.test`) and refuses all others. Where that is not
    /// possible it says so, whatever the test runner captures, and gives `None`.
    ///
    /// # Panics
    /// When it is possible and fails.
    #[must_use]
    pub fn start(mailboxes: &[&str]) -> Option<Self> {
        let user = Command::new("id").arg("-u").output().ok()?;
        if !Path::new(PROGRAM).exists() || user.stdout != b"0\n" {
            let thread = std::thread::current();
            let name = thread.name().unwrap_or("a test");
            let _ = writeln!(
                std::io::stderr(),
                "SKIPPED: {name}: needs Postfix (scripts/install.sh) and, as Postfix does, root"
            );
            return None;
        }
        let folder = tempfile::tempdir().expect("a temporary folder");
        let server = Self {
            folder,
            port: free_port(),
        };
        server.lay_out(mailboxes);
        server.up();
        Some(server)
    }

    /// The port it listens on, at 127.0.0.1.
    #[must_use]
    pub const fn port(&self) -> u16 {
        self.port
    }

    /// The certificate it shows, PEM.
    ///
    /// # Panics
    /// When it cannot be read.
    #[must_use]
    pub fn certificate(&self) -> Vec<u8> {
        fs::read(self.path("cert.pem")).expect("the certificate")
    }

    /// Starts it, again or for the first time.
    ///
    /// # Panics
    /// When it does not start.
    pub fn up(&self) {
        let started = self.command("start").output().expect("postfix runs");
        let log = fs::read_to_string(self.path("log/mail.log")).unwrap_or_default();
        let told = String::from_utf8_lossy(&started.stderr);
        assert!(started.status.success(), "{told}\n{log}");
        let greets = || std::net::TcpStream::connect(("127.0.0.1", self.port)).is_ok();
        assert!(soon(greets), "{log}");
    }

    /// Ends it at once, as a power cut would.
    ///
    /// # Panics
    /// When it does not end.
    pub fn down(&self) {
        let _ = self.command("abort").status();
        let silent = || std::net::TcpStream::connect(("127.0.0.1", self.port)).is_err();
        assert!(soon(silent), "Postfix does not stop");
    }

    /// Every letter in a mailbox once there are at least so many, in the order they came.
    ///
    /// # Panics
    /// When fewer come.
    #[must_use]
    pub fn letters(&self, mailbox: &str, at_least: usize) -> Vec<String> {
        let new = self.path("mail").join(mailbox).join("new");
        let paths = || {
            let found = fs::read_dir(&new).into_iter().flatten();
            let mut paths: Vec<PathBuf> = found.flatten().map(|each| each.path()).collect();
            paths.sort();
            paths
        };
        let came = soon(|| paths().len() >= at_least);
        let log = fs::read_to_string(self.path("log/mail.log")).unwrap_or_default();
        assert!(came, "{:?} in {mailbox}\n{log}", paths());
        let read = |path: PathBuf| fs::read_to_string(path).expect("a letter");
        paths().into_iter().map(read).collect()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, deed: &str) -> Command {
        let mut command = Command::new(PROGRAM);
        command.arg("-c").arg(self.path("etc")).arg(deed);
        command.stdin(Stdio::null()).stdout(Stdio::null());
        command
    }

    fn lay_out(&self, mailboxes: &[&str]) {
        let root = self.folder.path();
        fs::set_permissions(root, fs::Permissions::from_mode(0o755)).expect("chmod");
        for (name, owner) in [
            ("etc", "root"),
            ("queue", "root"),
            ("log", "postfix"),
            ("data", "postfix"),
            ("mail", NOBODY),
        ] {
            let path = self.path(name);
            fs::create_dir(&path).expect("a folder");
            run(Command::new("chown").arg(owner).arg(&path));
        }
        let boxes = mailboxes
            .iter()
            .map(|name| format!("{name}@state.test {name}/\n"));
        fs::write(self.path("etc/mailboxes"), boxes.collect::<String>()).expect("mailboxes");
        let later = format!("{} 450 4.2.0 later\n", Self::PUT_OFF);
        fs::write(self.path("etc/access"), later).expect("access");
        let mut master = format!("127.0.0.1:{} inet n - n - - smtpd\n", self.port);
        for (name, kind, private, limit, command) in SERVICES {
            // What delivers must be able to become whoever the mailbox belongs to.
            let unprivileged = if *name == "virtual" { "n" } else { "-" };
            master.push_str(&format!(
                "{name} {kind} {private} {unprivileged} n - {limit} {command}\n"
            ));
        }
        fs::write(self.path("etc/master.cf"), master).expect("master.cf");
        self.certify();
        let main = MAIN.replace("$D", &root.display().to_string());
        fs::write(self.path("etc/main.cf"), main).expect("main.cf");
    }

    /// A certificate for this machine, signed by itself.
    fn certify(&self) {
        let settings = "[req]\ndistinguished_name = dn\nx509_extensions = ext\n[dn]\n[ext]\n\
                        basicConstraints = critical,CA:FALSE\nsubjectAltName = IP:127.0.0.1\n";
        fs::write(self.path("openssl.cnf"), settings).expect("settings");
        let mut command = Command::new("openssl");
        command.args([
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650",
        ]);
        command
            .args(["-subj", "/CN=127.0.0.1", "-config"])
            .arg(self.path("openssl.cnf"));
        command.arg("-keyout").arg(self.path("key.pem"));
        command.arg("-out").arg(self.path("cert.pem"));
        run(&mut command);
    }
}

impl Drop for Postfix {
    fn drop(&mut self) {
        let _ = self.command("abort").stderr(Stdio::null()).status();
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}

fn run(command: &mut Command) {
    let output = command.output().expect("a program of the system");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Whether something becomes so within a while: a server needs a moment.
fn soon(is_so: impl Fn() -> bool) -> bool {
    (0..300).any(|_| {
        let so = is_so();
        if !so {
            std::thread::sleep(Duration::from_millis(100));
        }
        so
    })
}

const MAIN: &str = "compatibility_level = 3.6
queue_directory = $D/queue
data_directory = $D/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mx.state.test
mydestination =
local_transport = error:no local mail
alias_maps =
virtual_mailbox_domains = state.test
virtual_mailbox_base = $D/mail
virtual_mailbox_maps = texthash:$D/etc/mailboxes
virtual_minimum_uid = 100
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
virtual_transport = virtual
mynetworks = 127.0.0.0/8
smtpd_recipient_restrictions = check_recipient_access texthash:$D/etc/access, permit_mynetworks, reject
smtpd_tls_security_level = may
smtpd_tls_cert_file = $D/cert.pem
smtpd_tls_key_file = $D/key.pem
maillog_file = $D/log/mail.log
maillog_file_prefixes = /tmp, /var, $D
smtp_dns_support_level = disabled
smtp_host_lookup = native
";
