//! Servers in place of Maskinporten and the register, which follow their documentation, and fail as they are told.

use std::collections::{HashMap, HashSet};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rsa::PublicKeyComponents;
use ring::signature::RSA_PKCS1_2048_8192_SHA256;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc2822;

/// The key of the client.
pub(crate) const KEY: &str = include_str!("key.json");
pub(crate) const CLIENT: &str = "7ea43b76-6b7d-49e8-af2b-4114ebb66c80";
/// Stands in texts of the services that nobody is to see.
pub(crate) const PLANTED: &str = "11887197158";

/// What goes wrong.
#[derive(Clone)]
pub(crate) struct Fault {
    pub(crate) at: Service,
    /// The calls that it happens to: the first so many.
    pub(crate) calls: usize,
    pub(crate) kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Service {
    Token,
    Register,
}

#[derive(Clone)]
pub(crate) enum Kind {
    /// A status with header lines and a body.
    Status(u16, String, String),
    /// A refusal of a token, with a code.
    Refusal(&'static str),
    /// The answer after this long.
    Slow(Duration),
    /// The answer byte by byte.
    Trickle,
    /// Half of the answer, of which all is announced.
    CutLength,
    /// Half of the answer, in chunks.
    CutChunks,
    /// Half of the answer, of which no length is announced.
    CutClose,
    /// The end of the connection.
    Hangup,
    /// Something else than HTTP.
    Garbage,
    /// So many bytes, announced or in chunks.
    Long { bytes: usize, is_announced: bool },
    /// The answer with another type.
    Type(&'static str),
    /// The answer, changed.
    Changed(fn(&mut Value)),
    /// A token that lives so many seconds.
    Life(u64),
    /// A token that the register does not know.
    UnknownToken,
}

/// The two servers, at one address.
pub(crate) struct StandIn {
    pub(crate) url: String,
    address: SocketAddr,
    state: Arc<State>,
}

/// What a server is asked about a person.
type Answers = Box<dyn Fn(&str) -> Option<Value> + Send + Sync>;

struct State {
    url: String,
    faults: Vec<Fault>,
    answers: Answers,
    /// The seconds by which the servers' clock is ahead.
    clock: i64,
    log: Mutex<Log>,
    at_once: AtomicUsize,
    most_at_once: AtomicUsize,
    has_ended: AtomicBool,
}

/// What the servers have seen.
#[derive(Default, Clone)]
pub(crate) struct Log {
    /// The claims of each grant.
    pub(crate) grants: Vec<Value>,
    used: HashSet<String>,
    tokens: HashMap<String, Instant>,
    /// The persons of each lookup, also of those that failed.
    pub(crate) lookups: Vec<Vec<String>>,
    /// The persons who were answered for.
    pub(crate) answered: HashSet<String>,
    /// The bytes of the last body that could be sent.
    pub(crate) sent: usize,
    /// The calls to other paths.
    pub(crate) elsewhere: usize,
    /// What the client did that the documentation does not allow.
    pub(crate) offences: Vec<String>,
    /// What nobody else is to see: grants and tokens.
    pub(crate) secrets: Vec<String>,
}

struct Request {
    path: String,
    headers: HashMap<String, String>,
    body: Vec<u8>,
}

impl StandIn {
    /// Starts the servers.
    pub(crate) fn start(faults: &[Fault], clock: i64, answers: Answers) -> Self {
        Self::start_with(None, faults, clock, answers)
    }

    /// Starts the servers, which speak TLS if they have its settings.
    pub(crate) fn start_with(
        tls: Option<Arc<ServerConfig>>,
        faults: &[Fault],
        clock: i64,
        answers: Answers,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let scheme = if tls.is_some() { "https" } else { "http" };
        let url = format!("{scheme}://{address}");
        let state = Arc::new(State {
            url: url.clone(),
            faults: faults.to_vec(),
            answers,
            clock,
            log: Mutex::default(),
            at_once: AtomicUsize::new(0),
            most_at_once: AtomicUsize::new(0),
            has_ended: AtomicBool::new(false),
        });
        let accepting = Arc::clone(&state);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if accepting.has_ended.load(Ordering::SeqCst) {
                    break;
                }
                let (state, tls) = (Arc::clone(&accepting), tls.clone());
                thread::spawn(move || match tls {
                    None => state.serve(stream),
                    Some(tls) => {
                        let connection = ServerConnection::new(tls).unwrap();
                        state.serve(StreamOwned::new(connection, stream));
                    }
                });
            }
        });
        Self { url, address, state }
    }

    /// Returns the variables of the environment of a client of the servers.
    pub(crate) fn variables(&self) -> Vec<(&'static str, String)> {
        vec![
            ("MASKINPORTEN_CLIENT_ID", CLIENT.to_owned()),
            ("MASKINPORTEN_CLIENT_JWK", KEY.to_owned()),
            ("MASKINPORTEN_ISSUER", format!("{}/", self.url)),
            ("MASKINPORTEN_TOKEN_ENDPOINT", format!("{}/token", self.url)),
            ("KRR_REGISTER_URL", self.url.clone()),
        ]
    }

    pub(crate) fn log(&self) -> Log {
        self.state.log.lock().unwrap().clone()
    }

    /// Returns the greatest number of lookups at the same time.
    pub(crate) fn most_at_once(&self) -> usize {
        self.state.most_at_once.load(Ordering::SeqCst)
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        self.state.has_ended.store(true, Ordering::SeqCst);
        drop(TcpStream::connect(self.address));
    }
}

impl State {
    /// Serves the requests of a connection.
    fn serve(&self, connection: impl Read + Write) {
        let mut reader = BufReader::new(connection);
        while let Some(request) = read_request(&mut reader) {
            let stream = reader.get_mut();
            let is_open = match request.path.as_str() {
                "/token" => self.token(stream, &request),
                "/rest/v2/personer" => {
                    let now = self.at_once.fetch_add(1, Ordering::SeqCst) + 1;
                    self.most_at_once.fetch_max(now, Ordering::SeqCst);
                    let is_open = self.look_up(stream, &request);
                    self.at_once.fetch_sub(1, Ordering::SeqCst);
                    is_open
                }
                _ => {
                    self.log.lock().unwrap().elsewhere += 1;
                    self.status(stream, 404, "", "")
                }
            };
            if !is_open {
                return;
            }
        }
    }

    /// Returns what goes wrong with the call of this number, from 0.
    fn fault(&self, at: Service, call: usize) -> Option<Kind> {
        let fault = self.faults.iter().find(|fault| fault.at == at && call < fault.calls);
        fault.map(|fault| fault.kind.clone())
    }

    fn token(&self, stream: &mut dyn Write, request: &Request) -> bool {
        let (call, refusal) = {
            let mut log = self.log.lock().unwrap();
            let call = log.grants.len();
            let refusal = self.check_grant(request, &mut log).err();
            (call, refusal)
        };
        let fault = self.fault(Service::Token, call);
        if let Some(Kind::Refusal(code)) = fault {
            return self.refuse(stream, code);
        }
        if let Some(code) = refusal {
            return self.refuse(stream, code);
        }
        let life = if let Some(Kind::Life(seconds)) = fault { seconds } else { 119 };
        let token = format!("eyJ.token-{call}.{}", "x".repeat(300));
        let until = Instant::now() + Duration::from_secs(life);
        let scope = {
            let mut log = self.log.lock().unwrap();
            if !matches!(fault, Some(Kind::UnknownToken)) {
                log.tokens.insert(token.clone(), until);
            }
            log.secrets.push(token.clone());
            log.grants.last().unwrap()["scope"].clone()
        };
        let answer = json!({
            "access_token": token, "token_type": "Bearer", "expires_in": life, "scope": scope,
        });
        self.answer(stream, fault, &answer)
    }

    /// Checks a grant. Returns the code of what is wrong with it.
    fn check_grant(&self, request: &Request, log: &mut Log) -> Result<(), &'static str> {
        let form = String::from_utf8(request.body.clone()).unwrap();
        let grant = form.strip_prefix(
            "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=",
        );
        let parts: Vec<_> = grant.unwrap_or_default().split('.').collect();
        log.secrets.push(grant.unwrap_or_default().to_owned());
        let part = |at: usize| URL_SAFE_NO_PAD.decode(parts[at]).unwrap();
        let header: Value = serde_json::from_slice(&part(0)).unwrap();
        let claims: Value = serde_json::from_slice(&part(1)).unwrap();
        log.grants.push(claims.clone());
        let mut offend = |text: &str| log.offences.push(text.to_owned());
        if header != json!({ "alg": "RS256", "kid": "test-key" }) {
            offend("header of the grant");
        }
        let known = ["aud", "iss", "scope", "iat", "exp", "jti", "consumer_org"];
        if claims.as_object().unwrap().keys().any(|claim| !known.contains(&claim.as_str())) {
            offend("claims that are not known");
        }
        let key: Value = serde_json::from_str(KEY).unwrap();
        let number = |name: &str| URL_SAFE_NO_PAD.decode(key[name].as_str().unwrap()).unwrap();
        let signed = format!("{}.{}", parts[0], parts[1]);
        PublicKeyComponents { n: number("n"), e: number("e") }
            .verify(&RSA_PKCS1_2048_8192_SHA256, signed.as_bytes(), &part(2))
            .map_err(|_| "MP-120")?;
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
        let now = i64::try_from(now).unwrap() + self.clock;
        let time = |name: &str| claims[name].as_i64().unwrap();
        if claims["iss"] != CLIENT {
            return Err("MP-100");
        }
        if claims["aud"] != format!("{}/", self.url) {
            return Err("MP-110");
        }
        if time("exp") - time("iat") > 120 || (time("iat") - now).abs() > 10 || time("exp") < now {
            return Err("MP-130");
        }
        if !log.used.insert(claims["jti"].as_str().unwrap().to_owned()) {
            return Err("MP-012");
        }
        Ok(())
    }

    fn refuse(&self, stream: &mut dyn Write, code: &str) -> bool {
        let body = json!({
            "error": "invalid_grant",
            "error_description": format!("Invalid assertion for {PLANTED}. ({code})"),
            "error_uri": "https://docs.example.no/maskinporten_feilsoking",
        });
        self.status(stream, 400, "content-type: application/json\r\n", &body.to_string())
    }

    fn look_up(&self, stream: &mut dyn Write, request: &Request) -> bool {
        let body: Value = serde_json::from_slice(&request.body).unwrap();
        let asked = body["personidentifikatorer"].as_array().unwrap();
        let asked: Vec<_> = asked.iter().map(|it| it.as_str().unwrap().to_owned()).collect();
        let (call, is_authorized) = {
            let mut log = self.log.lock().unwrap();
            if asked.is_empty() || asked.len() > 1000 {
                log.offences.push(format!("{} persons in a call", asked.len()));
            }
            if asked.iter().collect::<HashSet<_>>().len() < asked.len() {
                log.offences.push("a person twice in a call".to_owned());
            }
            let call = log.lookups.len();
            log.lookups.push(asked.clone());
            let authorization = request.headers.get("authorization").cloned().unwrap_or_default();
            let until = authorization.strip_prefix("Bearer ").and_then(|it| log.tokens.get(it));
            (call, until.is_some_and(|until| Instant::now() < *until))
        };
        let fault = self.fault(Service::Register, call);
        let is_status = matches!(fault, Some(Kind::Status(..)));
        if !is_authorized && !is_status {
            return self.status(stream, 401, "", &format!("token of {PLANTED}"));
        }
        let persons: Vec<_> = asked.iter().filter_map(|it| (self.answers)(it)).collect();
        let mut answer = json!({ "personer": persons });
        if let Some(Kind::Changed(change)) = fault {
            change(&mut answer);
        }
        let given = answer["personer"].as_array().into_iter().flatten();
        let given = given.filter_map(|it| it["personidentifikator"].as_str());
        self.log.lock().unwrap().answered.extend(given.map(str::to_owned));
        self.answer(stream, fault, &answer)
    }

    /// Sends an answer, as the fault has it. Returns whether the connection goes on.
    fn answer(&self, stream: &mut dyn Write, fault: Option<Kind>, answer: &Value) -> bool {
        let json = answer.to_string();
        let half = json.get(..json.len() / 2).unwrap();
        let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json;charset=UTF-8\r\n\
            cache-control: no-cache, no-store\r\nset-cookie: a=b\r\n";
        match fault {
            Some(Kind::Status(status, headers, body)) => {
                return self.status(stream, status, &headers, &body);
            }
            Some(Kind::Slow(time)) => thread::sleep(time),
            Some(Kind::Trickle) => {
                let text = format!("{head}content-length: {}\r\n\r\n{json}", json.len());
                for byte in text.bytes() {
                    thread::sleep(Duration::from_millis(20));
                    if stream.write_all(&[byte]).is_err() {
                        break;
                    }
                }
                return false;
            }
            Some(Kind::CutLength) => {
                let _ = write!(stream, "{head}content-length: {}\r\n\r\n{half}", json.len());
                return false;
            }
            Some(Kind::CutChunks) => {
                let chunk = format!("{:x}\r\n{half}\r\n", half.len());
                let _ = write!(stream, "{head}transfer-encoding: chunked\r\n\r\n{chunk}");
                return false;
            }
            Some(Kind::CutClose) => {
                let _ = write!(stream, "{head}connection: close\r\n\r\n{half}");
                return false;
            }
            Some(Kind::Hangup) => return false,
            Some(Kind::Garbage) => {
                let _ = write!(stream, "{PLANTED}\r\n\r\n{json}");
                return false;
            }
            Some(Kind::Long { bytes, is_announced }) => {
                self.send_long(stream, head, bytes, is_announced);
                return false;
            }
            Some(Kind::Type(media_type)) => {
                let headers = format!("content-type: {media_type}\r\n");
                return self.status(stream, 200, &headers, &json);
            }
            _ => {}
        }
        write!(stream, "{head}content-length: {}\r\n\r\n{json}", json.len()).is_ok()
    }

    /// Sends a body that goes on and on, and notes how much of it was taken.
    fn send_long(&self, stream: &mut dyn Write, head: &str, bytes: usize, is_announced: bool) {
        let length = if is_announced {
            format!("content-length: {bytes}")
        } else {
            "transfer-encoding: chunked".to_owned()
        };
        let _ = write!(stream, "{head}{length}\r\n\r\n");
        let piece = vec![b' '; 1 << 16];
        let mut sent = 0;
        while sent < bytes {
            let is_sent = if is_announced {
                stream.write_all(&piece).is_ok()
            } else {
                write!(stream, "{:x}\r\n", piece.len()).is_ok()
                    && stream.write_all(&piece).is_ok()
                    && stream.write_all(b"\r\n").is_ok()
            };
            if !is_sent {
                break;
            }
            sent += piece.len();
        }
        self.log.lock().unwrap().sent = sent;
    }

    fn status(&self, stream: &mut dyn Write, status: u16, headers: &str, body: &str) -> bool {
        let now = OffsetDateTime::now_utc() + time::Duration::seconds(self.clock);
        let date = now.format(&Rfc2822).unwrap().replace("+0000", "GMT");
        let length = body.len();
        write!(
            stream,
            "HTTP/1.1 {status} X\r\ndate: {date}\r\n{headers}content-length: {length}\r\n\r\n{body}"
        )
        .is_ok()
    }
}

fn read_request(reader: &mut impl BufRead) -> Option<Request> {
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
    let path = line.split(' ').nth(1)?.to_owned();
    let mut headers = HashMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
    }
    let length = headers.get("content-length")?.parse().ok()?;
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(Request { path, headers, body })
}
