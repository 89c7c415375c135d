import { Migration } from '@mikro-orm/migrations';
import { foldPhrase } from '../features/search/synonyms/synonym-set.js';
import { newId } from '../platform/ids.js';

/** What search begins with: words and phrases of working life that mean the same. Administrators keep them from then on. */
const first = `
    2fa, two factor, two factor authentication, mfa, multi factor authentication, multifactor authentication, two step verification
    sso, single sign on, single signon
    password, passphrase, passcode
    sign in, log in, login, log on, logon
    a11y, accessibility
    ux, user experience
    ui, user interface
    ucd, user centred design, user centered design, hcd, human centred design, human centered design
    ai, artificial intelligence, machine learning
    api, application programming interface
    cms, content management system
    crm, customer relationship management
    ci, continuous integration
    cd, continuous delivery, continuous deployment
    iac, infrastructure as code
    saas, software as a service
    paas, platform as a service
    cots, commercial off the shelf, off the shelf
    oss, open source software, foss
    mvp, minimum viable product
    poc, proof of concept
    rfp, request for proposal, request for proposals, invitation to tender, itt
    rfq, request for quotation, request for quotations, request for quotes
    rfi, request for information
    sow, statement of work
    sla, service level agreement
    kpi, key performance indicator, performance indicator
    okr, objectives and key results
    faq, frequently asked questions
    foi, foia, freedom of information
    pii, personally identifiable information, personal data, personal information
    gdpr, data protection
    sme, subject matter expert
    hr, human resources
    eoi, expression of interest
    sop, standard operating procedure
    po, product owner
    pm, product manager, project manager
    scm, version control, source control
    adr, decision record
    wfh, work from home, working from home, remote work, remote working, telework, teleworking, telecommuting, homeworking
    pto, annual leave, paid time off, vacation, holiday
    sick leave, sickness absence, sick day
    maternity leave, parental leave, paternity leave
    overtime, credit hours, time off in lieu, toil, comp time, compensatory time
    pay, salary, wage, remuneration
    payslip, pay slip, earnings statement, pay stub, paystub
    expenses, reimbursement, reimburse, claim back
    hire, recruit
    hiring, recruitment, recruiting
    job advert, job posting, vacancy, job ad
    cv, resume, curriculum vitae
    resign, quit, offboarding
    onboarding, induction, new starter, new joiner, new hire, new employee
    appraisal, performance review
    manager, supervisor, line manager, boss
    colleague, coworker, co worker, teammate
    staff, employees, personnel, workforce
    training, course, learning
    mobile phone, cell phone, cellphone, smartphone
    laptop, notebook, computer
    hotspot, tethering, tether
    lift, elevator
    car park, parking lot, parking
    bike, bicycle
    flat, apartment
    procurement, acquisition, purchasing, buying
    supplier, vendor, contractor
    tender, bid, solicitation
    handoff, hand off, handover, hand over
    outage, downtime, incident
    post mortem, postmortem, retrospective, lessons learned, lessons learnt
    stand up, standup, daily scrum
    usability test, usability testing, user testing
    prototype, mockup, wireframe
    modernisation, modernization, digital transformation
    cybersecurity, cyber security, information security, infosec
    bug, defect
    ticket, issue
    video call, video conference, videoconference, video meeting, video chat
    plain english, plain language
    style guide, content guide
    children, kids
    doctor, physician, gp
    diversity, inclusion, dei
    disability, disabled
    deaf, hard of hearing
    guide, handbook, manual
    fast, quick, rapid`;

/** Synonyms that administrators keep, acronyms that are not to be offered as such, and stems of French words. */
export class Synonyms extends Migration {
  static readonly migrationName = '0047-synonyms';

  override async up(): Promise<void> {
    await this.execute(`
      create table synonym_set (
        id uuid primary key,
        -- Only its first phrase finds the others.
        one_way boolean not null default false,
        -- Its first phrase, folded.
        sorted_by text collate "C" not null,
        lock_version int not null default 1
      );
      create index synonym_set_sorted on synonym_set (sorted_by, id);

      create table synonym_phrase (
        set_id uuid not null references synonym_set on delete cascade,
        place int not null,
        -- As it was written, and its words as the index has them.
        phrase text not null,
        folded text not null,
        -- Under which its inflections and spellings meet.
        key text collate "C" not null,
        primary key (set_id, place),
        unique (set_id, folded)
      );
      create index synonym_phrase_key on synonym_phrase (key);

      create table acronym_turned_down (
        id uuid primary key,
        acronym text not null,
        -- Of what it would stand for.
        key text not null,
        unique (acronym, key)
      );`);
    await this.stemWords();
    for (const line of first.trim().split('\n')) {
      const id = newId();
      const phrases = line.trim().split(', ').map(foldPhrase);
      await this.execute('insert into synonym_set (id, sorted_by) values (?, ?)', [id, phrases[0]?.folded ?? '']);
      for (const [place, { phrase, folded, key }] of phrases.entries()) {
        await this.execute('insert into synonym_phrase (set_id, place, phrase, folded, key) values (?, ?, ?, ?, ?)', [id, place, phrase, folded, key]);
      }
    }
  }

  // Rules of spelling have changed, and French has stems of its own. A large site has millions of words: the worker stems them while people
  // search.
  private async stemWords(): Promise<void> {
    await this.execute(`
      alter table search_word add column french text collate "C";
      create index search_word_french on search_word (audience_id, french);
      do $$ begin
        if to_regnamespace('graphile_worker') is not null and exists (select from search_word) then
          perform graphile_worker.add_job('stem-search-words', '{}'::json, job_key => 'stem-search-words');
        end if;
      end $$;`);
  }

  override down(): void {
    this.addSql('alter table search_word drop column french');
    this.addSql('drop table acronym_turned_down, synonym_phrase, synonym_set');
  }
}
