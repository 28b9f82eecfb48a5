// How much of a file is read. What has more is told instead of read, so that whatever a file of 64 MB holds, it takes
// at most half a minute of a processor and 1 GB of memory. Lists of a whole province have far less: 16,380 items with
// all their steps are about 130,000 rows.

/** Rows of all tables that are read together, those without a cell not counted. */
export const maxTableRows = 200_000;
/** Filled cells of all tables that are read together; a row of steps has about ten. */
export const maxTableCells = 3_000_000;
/** Columns of a table, as many as a spreadsheet program has. */
export const maxTableColumns = 16_384;
/**
 * UTF-16 code units of a cell. A spreadsheet program keeps 32,767 of them; a quotation mark that is never closed would
 * else swallow a whole file.
 */
export const maxCellLength = 1_000_000;
/** Ranges of merged cells in a sheet. */
export const maxMergedRanges = 100_000;
/** Cells that were merged into one are filled one by one. */
export const maxMergedCells = 3_000_000;
/** Sheets of a workbook that are read. */
export const maxSheets = 1_000;
/** Entries of a file of YAML or JSON: a list of 16,380 items with eight steps each has 2.2 million in one file. */
export const maxFileEntries = 2_500_000;
/** The same where the file needs all of YAML, as one with anchors, tags or mistakes does: a node then takes 2 kB. */
export const maxNodeEntries = 500_000;
/**
 * UTF-16 code units of such a file: a text in quotation marks that goes over lines, or has signs written with a
 * backslash, takes 36 bytes for each while it is put together.
 */
export const maxNodeText = 16 * 2 ** 20;
/** Problems that are built one by one; those after them are only counted. */
export const maxListedProblems = 5_000;
/** Attributes of one element of XML; formats have a dozen. */
export const maxAttributes = 1_000;
/** UTF-16 code units of XML between two tags: longer ones are no value, and a comment of them would be kept whole. */
export const maxXmlGap = 4 * 2 ** 20;

/** Logs name tens of activities; where they are as many as cases, a wrong column was read. */
export const maxActivities = 10_000;
/** Events of a log that are kept, at 30 bytes each, and once more while they are sorted. */
export const maxLogEntries = 10_000_000;
/** Cases of a log, each with its id. */
export const maxLogCases = 2_000_000;
/** Events of one trace of XES, which are kept until its end. */
export const maxTraceEvents = 1_000_000;
/** Bytes of a log unpacked; ten million events of CSV are a third of it. */
export const maxUnpackedLog = 2 ** 30;
