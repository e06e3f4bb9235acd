//! Reaching out: feeds as offices really export them become observations.
