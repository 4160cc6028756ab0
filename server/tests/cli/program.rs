//! Runs the built program, and a small web server beside it.

use std::{
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::PathBuf,
    process::{Command, Stdio},
    thread,
};

/// How a run ended.
#[derive(Debug)]
pub struct Ended {
    /// The exit code.
    pub code: i32,
    /// Standard output.
    pub output: String,
    /// Standard error.
    pub said: String,
}

/// Runs the program with these arguments and this on standard input.
pub fn run(arguments: &[&str], input: &[u8]) -> Ended {
    let mut command = Command::new(env!("CARGO_BIN_EXE_joint-scorecard"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    for proxy in ["http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"] {
        command.env_remove(proxy);
    }
    let mut child = command.spawn().expect("the program starts");
    // A program that does not read its input ends before all of it is written.
    let _ = child.stdin.take().expect("an input").write_all(input);
    let ended = child.wait_with_output().expect("the program ends");
    Ended {
        code: ended.status.code().expect("an exit code"),
        output: String::from_utf8(ended.stdout).expect("UTF-8"),
        said: String::from_utf8(ended.stderr).expect("UTF-8"),
    }
}

/// The path of a document of the demo page.
pub fn documents(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../www/pages/documents");
    folder.join(name).to_string_lossy().into_owned()
}

/// What the server answers.
pub struct Answer {
    head: String,
    body: String,
}

impl Answer {
    pub fn new(status: &str) -> Self {
        Self { head: format!("HTTP/1.1 {status}\r\nconnection: close\r\n"), body: String::new() }
    }

    pub fn header(mut self, header: &str) -> Self {
        self.head.push_str(header);
        self.head.push_str("\r\n");
        self
    }

    pub fn body(mut self, body: &str) -> Self {
        self.body.push_str(body);
        self
    }
}

/// A web server on a port of its own, for as long as the test runs.
pub struct Server(SocketAddr);

impl Server {
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.0)
    }
}

/// Answers each path with its answer, every time.
pub fn serve(answers: Vec<(&'static str, Answer)>) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("its address");
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let _ = answer(stream, &answers);
        }
    });
    Server(address)
}

fn answer(mut stream: TcpStream, answers: &[(&'static str, Answer)]) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let path = request.split(' ').nth(1).unwrap_or_default();
    let (_, answer) = answers.iter().find(|(known, _)| *known == path).expect("a path of the test");
    write!(stream, "{}\r\n{}", answer.head, answer.body)
}
