//! One request, shared by all cards that ask for the same thing at the same time.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use js_sys::{JsString, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Document, Response, SecurityPolicyViolationEvent};

use super::address::Address;
use crate::view::{Code, Failure};

/// How long a source may take, in milliseconds.
const PATIENCE: u32 = 60_000;

/// How long an answer is good for cards that come after it, in milliseconds.
const MOMENT: u32 = 1_000;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = fetch)]
    fn fetch(url: &str, options: &Object) -> Promise;
}

/// Whether cookies go along.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Credentials {
    /// Never.
    Omit,
    /// To the page's own origin.
    #[default]
    SameOrigin,
    /// Always.
    Include,
}

impl Credentials {
    /// Reads the attribute; what is none of the three is the default.
    pub fn from_name(name: &str) -> Self {
        match name {
            "omit" => Self::Omit,
            "include" => Self::Include,
            _ => Self::SameOrigin,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Omit => "omit",
            Self::SameOrigin => "same-origin",
            Self::Include => "include",
        }
    }
}

/// Why a request gave nothing, and how long its source asks to be left alone.
#[derive(Debug)]
pub(super) struct Missed {
    pub failure: Failure,
    pub wait: Option<u32>,
}

impl From<Failure> for Missed {
    fn from(failure: Failure) -> Self {
        Self { failure, wait: None }
    }
}

/// A request under way. It is given up when the last one who waits drops it.
pub(super) struct Pending {
    controller: AbortController,
    answer: Promise,
    signs: Rc<Signs>,
    _patience: Timeout,
    _policy: Option<PolicyWatch>,
}

/// What else was seen while waiting: it tells failures apart that all look like `Failed to fetch`.
#[derive(Default)]
struct Signs {
    late: Cell<bool>,
    forbidden: Cell<bool>,
}

impl Drop for Pending {
    fn drop(&mut self) {
        self.controller.abort();
    }
}

/// A request that others can join.
struct Shared {
    key: String,
    pending: Weak<Pending>,
    /// Keeps an answer that is complete for a moment, and ends that.
    lingering: Option<(Rc<Pending>, Timeout)>,
}

thread_local! {
    static SHARED: RefCell<Vec<Shared>> = const { RefCell::new(Vec::new()) };
}

/// Sends a request, or joins the same one that is under way; unless it has to be `fresh`, also one just answered.
///
/// # Errors
/// The browser has no such request.
pub(super) fn send(
    address: &Address,
    credentials: Credentials,
    token: Option<&str>,
    fresh: bool,
) -> Result<Rc<Pending>, Failure> {
    let key = [credentials.name(), token.unwrap_or_default(), address.href()].join("\n");
    SHARED.with_borrow_mut(|all| {
        all.retain(|shared| shared.pending.strong_count() > 0);
        let same = |shared: &&Shared| shared.key == key && !(fresh && shared.lingering.is_some());
        if let Some(pending) = all.iter().rev().find(same).and_then(|shared| shared.pending.upgrade()) {
            return Ok(pending);
        }
        let pending = start(address, credentials, token)
            .map(Rc::new)
            .map_err(|_| address.failure(Code::Unreachable, None, ""))?;
        all.push(Shared { key, pending: Rc::downgrade(&pending), lingering: None });
        Ok(pending)
    })
}

/// The answer is complete: cards that come a moment later get it too.
fn linger(pending: &Weak<Pending>) {
    let timer = Timeout::new(MOMENT, {
        let pending = pending.clone();
        // What is dropped here gives up its request, which looks at the same list.
        move || drop(take(&pending))
    });
    SHARED.with_borrow_mut(|all| {
        let shared = all.iter_mut().find(|shared| shared.pending.ptr_eq(pending) && shared.lingering.is_none());
        if let (Some(shared), Some(pending)) = (shared, pending.upgrade()) {
            shared.lingering = Some((pending, timer));
        }
    });
}

fn take(pending: &Weak<Pending>) -> Option<Shared> {
    SHARED.with_borrow_mut(|all| {
        let at = all.iter().position(|shared| shared.pending.ptr_eq(pending))?;
        Some(all.swap_remove(at))
    })
}

fn start(address: &Address, credentials: Credentials, token: Option<&str>) -> Result<Pending, JsValue> {
    let controller = AbortController::new()?;
    let headers = Object::new();
    put(&headers, "accept", &"application/json".into())?;
    if let Some(token) = token {
        put(&headers, "authorization", &["Bearer ", token].concat().into())?;
    }
    let options = Object::new();
    put(&options, "headers", &headers)?;
    put(&options, "credentials", &credentials.name().into())?;
    // The browser asks whether its copy is still good; a header set by hand would cost a preflight.
    put(&options, "cache", &"no-cache".into())?;
    put(&options, "signal", &controller.signal())?;
    let signs = Rc::new(Signs::default());
    let policy = PolicyWatch::new(address, &signs);
    let answer = fetch(address.href(), &options);
    let patience = Timeout::new(PATIENCE, {
        let (controller, signs) = (controller.clone(), signs.clone());
        move || {
            signs.late.set(true);
            controller.abort();
        }
    });
    Ok(Pending { controller, answer, signs, _patience: patience, _policy: policy })
}

fn put(object: &Object, name: &str, value: &JsValue) -> Result<bool, JsValue> {
    Reflect::set(object, &name.into(), value)
}

/// Notes when the page's policy forbids an address. Other refusals look the same from here.
struct PolicyWatch {
    document: Document,
    listener: Closure<dyn Fn(SecurityPolicyViolationEvent)>,
}

const VIOLATION: &str = "securitypolicyviolation";

impl PolicyWatch {
    fn new(address: &Address, signs: &Rc<Signs>) -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let (href, signs) = (address.href().to_owned(), signs.clone());
        let listener = Closure::<dyn Fn(_)>::new(move |event: SecurityPolicyViolationEvent| {
            let blocked = event.blocked_uri();
            // After a redirect the browser names the origin alone.
            if event.effective_directive() == "connect-src" && !blocked.is_empty() && href.starts_with(&blocked) {
                signs.forbidden.set(true);
            }
        });
        document.add_event_listener_with_callback(VIOLATION, listener.as_ref().unchecked_ref()).ok()?;
        Some(Self { document, listener })
    }
}

impl Drop for PolicyWatch {
    fn drop(&mut self) {
        let _ = self.document.remove_event_listener_with_callback(VIOLATION, self.listener.as_ref().unchecked_ref());
    }
}

/// An answer whose status says that there is something in it.
pub(super) struct Answer {
    pub text: JsString,
    /// The same answer with its body still unread.
    pub response: Option<Response>,
}

/// Waits for the answer without keeping the request alive: whoever drops it ends this too.
pub(super) fn receive(
    pending: &Rc<Pending>,
    address: Address,
    unread: bool,
) -> impl Future<Output = Result<Answer, Missed>> + use<> {
    let (answer, signs, request) = (pending.answer.clone(), pending.signs.clone(), Rc::downgrade(pending));
    async move {
        let Ok(response) = JsFuture::from(answer).await else {
            return Err(no_answer(&signs, &address).await.into());
        };
        // Others may share this answer: each reads a copy.
        let copy = |response: &Response| response.clone().map_err(|_| cut_off(&signs, &address));
        let response = copy(response.unchecked_ref())?;
        check(&response, &address)?;
        let unread = if unread { Some(copy(&response)?) } else { None };
        let text = response.text().map_err(|_| cut_off(&signs, &address))?;
        let text = JsFuture::from(text).await.map_err(|_| cut_off(&signs, &address))?;
        linger(&request);
        Ok(Answer { text: text.unchecked_into(), response: unread })
    }
}

async fn no_answer(signs: &Signs, address: &Address) -> Failure {
    // The browser reports what its policy forbids in a task of its own.
    next_task().await;
    let code = match (signs.forbidden.get(), signs.late.get()) {
        (true, _) => Code::BlockedByPolicy,
        (_, true) => Code::TimedOut,
        _ => Code::Unreachable,
    };
    address.failure(code, None, "")
}

async fn next_task() {
    let mut timer = None;
    let promise = Promise::new(&mut |resolve, _| {
        timer = Some(Timeout::new(0, move || drop(resolve.call0(&JsValue::UNDEFINED))));
    });
    // It is never rejected.
    let _ = JsFuture::from(promise).await;
    drop(timer);
}

fn cut_off(signs: &Signs, address: &Address) -> Failure {
    let code = if signs.late.get() { Code::TimedOut } else { Code::CutOff };
    address.failure(code, None, "")
}

fn check(response: &Response, address: &Address) -> Result<(), Missed> {
    let header = |name| response.headers().get(name).ok().flatten().unwrap_or_default();
    let status = response.status();
    let code = match status {
        200..=299 if header("content-type").starts_with("text/html") => Code::LoginPage,
        200..=299 => return Ok(()),
        401 => Code::SignedOut,
        403 => Code::Forbidden,
        404 | 410 => Code::NotFound,
        500.. => Code::ServerError,
        _ => Code::Refused,
    };
    Err(Missed { failure: address.failure(code, Some(status), ""), wait: header("retry-after").parse().ok() })
}
