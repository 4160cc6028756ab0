//! What the card says while it has nothing to show, or not all of it.

use crate::text::catalogue::messages;

messages! {
    /// What the card says while it has nothing to show, or not all of it.
    StateText {
        // Loading
        Loading = "state.loading": "Fetching the figures",
        OnItsWay = "state.on_its_way": "One moment",
        NotLoaded = "state.not_loaded": "This could not be loaded yet. We keep trying.",

        // Empty
        Empty = "state.empty": "No scorecard here yet",
        EmptyHelp = "state.empty_help": "It appears once this page says where the figures come from.",
        NoGoals = "state.no_goals": "No shared goals for {period} yet",
        NoGoalsHelp = "state.no_goals_help": "A goal appears here once it has a name, a target and an owner from each team. Start with one that neither team can reach alone.",
        OneOwnerEach = "state.one_owner_each": "one owner from {first}, one from {second}",

        // Stale
        Stale = "state.stale": "These figures are {age}.",
        SourceSilent = "state.source_silent": "The source has not answered since {moment}.",
        TryEveryMinute = "state.try_every_minute": { one: "We try again every minute.", other: "We try again every {n} minutes." },
        TryEverySeconds = "state.try_every_seconds": { one: "We try again every second.", other: "We try again every {n} seconds." },
        TryNow = "state.try_now": "Try now",

        // Failed
        Failed = "state.failed": "The scorecard cannot be read",
        ForOperator = "state.for_operator": "For whoever runs the page:",
        TryAgain = "state.try_again": "Try again",

        // What answered
        LoginPage = "state.login_page": "{address} sent a web page instead of figures, most often to sign in.",
        LoginPageHelp = "state.login_page_help": "Sign in there in this browser, then try again.",
        LoginPageOperator = "state.login_page_operator": "let it answer 401 instead of a page, and JSON once signed in.",
        Unauthorized = "state.unauthorized": "{address} wants to know who you are.",
        UnauthorizedHelp = "state.unauthorized_help": "Sign in again, then try again.",
        UnauthorizedOperator = "state.unauthorized_operator": "it answered 401: set the attribute credentials or the property token.",
        Forbidden = "state.forbidden": "{address} does not let you see these figures.",
        ForbiddenHelp = "state.forbidden_help": "Ask the people who run the scorecard for access.",
        ForbiddenOperator = "state.forbidden_operator": "it answered 403 for this person.",
        NotFound = "state.not_found": "There is no scorecard at {address}.",
        NotFoundHelp = "state.not_found_help": "It may have moved. The people who run this page know where.",
        NotFoundOperator = "state.not_found_operator": "check the attribute src.",
        ServerError = "state.server_error": "{address} has a fault of its own.",
        ServerErrorHelp = "state.server_error_help": "It may pass by itself. Try again in a few minutes.",
        ServerErrorOperator = "state.server_error_operator": "it answered {status}; its log says why.",
        OtherStatus = "state.other_status": "{address} answered {status}, which is no scorecard.",
        Unreachable = "state.unreachable": "{address} cannot be reached, or this page may not read it.",
        UnreachableHelp = "state.unreachable_help": "Check that you are on the company network, then try again.",
        UnreachableOperator = "state.unreachable_operator": "if it answers in a tab of its own, let it send",
        Refused = "state.refused": "This page's own policy forbids to ask {address}.",
        RefusedOperator = "state.refused_operator": "add it to connect-src of the page's Content-Security-Policy.",
        TimedOut = "state.timed_out": "{address} did not answer in time.",
        NotJson = "state.not_json": "{address} sent something that is no JSON.",
        CutOff = "state.cut_off": "{address} sent figures that break off in the middle.",
        BadAddress = "state.bad_address": "{address} is no address that figures can come from.",
        TokenFailed = "state.token_failed": "This page could not say who you are: its token is missing.",
        TransformFailed = "state.transform_failed": "This page could not make a scorecard of what {address} sent.",
        ThisPage = "state.this_page": "This page",
        BrokenHelp = "state.broken_help": "Try again; if it stays so, tell the people who run this page.",
        NewerVersion = "state.newer_version": "{address} sent figures of a newer version than this scorecard reads.",
        NewerVersionOperator = "state.newer_version_operator": "update joint-scorecard on this page.",
        MissingField = "state.missing_field": "{address} sent figures that lack something essential.",

        // Left out
        LeftOut = "state.left_out": { one: "{n} entry left out", other: "{n} entries left out" },
        LeftOutHere = "state.left_out_here": "{n} left out, see below",
        ComesBack = "state.comes_back": "It comes back by itself once the source sends what is expected.",
        RestShown = "state.rest_shown": "Everything else is shown.",
    }
}
