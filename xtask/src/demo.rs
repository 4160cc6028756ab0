//! The demo page: built where needed, then served until Ctrl-C.

use anyhow::Result;

use crate::tools::Tools;
use crate::{npm_package, serve};

/// Builds the npm package and serves the demo page with it.
///
/// # Errors
/// A port that is taken (said before anything is built), or a build that fails.
pub fn run(tools: &mut Tools, port: u16) -> Result<()> {
    let listener = serve::bind(port)?;
    npm_package::build(tools)?;
    println!("The demo page: http://{}/ (Ctrl-C ends it)", listener.local_addr()?);
    serve::answer(&listener, &serve::site());
    Ok(())
}
