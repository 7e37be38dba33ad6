// With script, questions come and go as one answers, just as they do for the applicant.
export const csr = true;
