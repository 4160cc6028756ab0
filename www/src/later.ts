/** What comes with the second part of the module. */
export { default as css } from "joint-scorecard:later.css";
export { Meeting, take } from "./meeting.js";
