/** Limits that the server enforces and the browser tells people of before they meet them. */
export const limits = {
  /** Characters. */
  title: 200,
  standfirst: 500,
  comment: 5_000,
  /** The words of a page that a comment is about. */
  passage: 1_000,
  personName: 100,
  jobTitle: 100,
  team: 100,
  location: 100,
  bio: 1_000,
  skill: 50,
  pronouns: 40,
  workingPattern: 100,
  askMeAbout: 500,
  phone: 30,
  linkLabel: 60,
  linkAddress: 500,
  email: 254,
  tag: 40,
  blogDescription: 400,
  groupName: 100,
  groupPurpose: 300,
  groupAbout: 4_000,
  groupWelcome: 500,
  /** Why somebody asks to be let into a group, what an invitation says, and why somebody is removed. */
  groupWords: 500,
  spaceName: 100,
  spaceDescription: 500,
  /** What somebody says when they review a page. */
  reviewNote: 500,
  /** Why somebody suggests a change of a page, and why it is declined. */
  suggestionReason: 300,
  suggestionAnswer: 1_000,
  takeOutReason: 500,
  feedName: 60,
  imageDescription: 500,
  imageCaption: 300,
  quoteSource: 200,
  previewAddress: 2_000,
  linkTitle: 200,
  linkDescription: 300,
  siteName: 100,
  searchQuery: 200,
  savedSearchName: 100,
  /** A word or phrase that means the same as others: its characters. */
  synonym: 80,
  /** House rules as Markdown, and what a version of them changes. */
  houseRules: 20_000,
  houseRulesSummary: 500,
  suspensionReason: 500,
  departmentName: 150,
  acronym: 20,
  domain: 253,
  markingLabel: 60,
  professionName: 80,
  markingDescription: 200,
  passwordMinimum: 12,
  passwordMaximum: 128,
  /** What somebody says about what they report, and what moderators and authors say to each other. */
  reportWords: 1_000,
  moderationMessage: 2_000,
  noticeTitle: 120,
  noticeBody: 1_000,
  /** Things. */
  tagsPerItem: 8,
  /** Words and phrases that are said to mean the same, and words of one of them. */
  synonymPhrases: 20,
  synonymWords: 6,
  authorsPerItem: 10,
  /** Days ahead that a post can be scheduled. */
  scheduleDays: 366,
  /** Warnings about a text that are shown, and answered, at once. */
  warnings: 50,
  skillsPerPerson: 20,
  pinnedPosts: 3,
  editorsPerBlog: 20,
  managersPerSpace: 20,
  editorsPerSpace: 100,
  /** Levels of a tree of pages. */
  pageDepth: 20,
  feedsPerPerson: 5,
  savedSearchesPerPerson: 50,
  /** Suggested changes that wait for an answer: of one page, and of one person. */
  suggestionsPerPage: 50,
  suggestionsPerPerson: 20,
  domainsPerDepartment: 50,
  markings: 20,
  professions: 200,
  languagesPerPerson: 12,
  linksPerPerson: 6,
  /** Values of one filter of the directory that may be chosen at once. */
  choicesPerFilter: 20,
  /** Departments that a notice is for, where it is not for everyone. */
  noticeDepartments: 200,
  /** Addresses that are invited to a group at once, and characters of the list as it was pasted. */
  groupAddresses: 500,
  groupAddressList: 60_000,
  /** People chosen in the directory who are invited at once. */
  groupInvitations: 50,
  /** Invitation links of one group that work at the same time. */
  groupLinks: 20,
  /** Rows a page of any list may hold. */
  pageSize: 50,
  /** The highest numbered page of search and the directory. */
  numberedPages: 50,
  /** Bytes of a rich text document as JSON. */
  richTextBytes: 1_000_000,
  /** Nodes in a rich text document. */
  richTextNodes: 20_000,
  /** Levels of nesting in a rich text document. */
  richTextDepth: 20,
  /** Bytes of an uploaded picture. */
  imageBytes: 10_000_000,
  /** Pixels (width times height) of an uploaded picture. */
  imagePixels: 50_000_000,
  /** Bytes of an attached file. */
  fileBytes: 50_000_000,
  /** Bytes of a group pack, of all that it holds when it is unpacked, and of one JSON document in it. */
  groupPackBytes: 2_000_000_000,
  groupPackContentBytes: 3_000_000_000,
  groupPackDocumentBytes: 25_000_000,
  /** Files in a group pack. */
  groupPackEntries: 60_000,
  /** Characters. */
  fileName: 200,
  fileDescription: 500,
  /** Of the text of a file that search keeps. */
  fileTextCharacters: 1_000_000,
  /** Files on one item. */
  filesPerItem: 100,
  /** Versions of one file. */
  versionsPerFile: 100,
} as const;
