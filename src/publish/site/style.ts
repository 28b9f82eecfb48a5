import { pageStyle } from "../page-style.ts";

/** The style sheet of a site. No font is fetched. */
export const siteStyle = `${pageStyle}
`;
