package org.baseportal.notices.web;

/** A notice in the reader's language. */
record NoticeView(long id, String text, String link, String at, boolean unread) {}
